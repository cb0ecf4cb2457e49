package dev.crossdock.store.jdbc;

import org.jdbi.v3.core.Handle;

/** Marks documents and transmissions as archived; joins the caller's transaction. */
public final class Archived {

  /** A document of which nothing dead-lettered is left to decide is finished. */
  private static final String WHERE_DECIDED =
      """
      update document set archived = true
      where id = ? and state = 'dead-lettered' and not archived and not exists (
        select from delivery y where y.document_id = document.id
          and y.state in ('dead-lettered', 'in-doubt') and not y.skipped)
      """;

  private Archived() {}

  /** Returns false where the document is marked so already. */
  public static boolean markDocument(Handle handle, long id, boolean archived) {
    return handle.execute(
            "update document set archived = ? where id = ? and archived <> ?",
            archived,
            id,
            archived)
        > 0;
  }

  /** Returns false where the transmission is marked so already. */
  public static boolean markTransmission(Handle handle, long id, boolean archived) {
    return handle.execute(
            "update transmission set archived = ? where id = ? and archived <> ?",
            archived,
            id,
            archived)
        > 0;
  }

  /** Archives the document if it is dead-lettered and all its deliveries are decided. */
  public static void documentIfDecided(Handle handle, long id) {
    handle.execute(WHERE_DECIDED, id);
  }
}
