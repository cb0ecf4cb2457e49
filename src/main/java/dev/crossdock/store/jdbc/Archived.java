package dev.crossdock.store.jdbc;

import org.jdbi.v3.core.Handle;

/** Marks documents and transmissions as archived; joins the caller's transaction. */
public final class Archived {

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

  /** Marks the document as archived if it is dead-lettered. */
  public static void markDeadLettered(Handle handle, long id) {
    handle.execute(
        "update document set archived = true"
            + " where id = ? and state = 'dead-lettered' and not archived",
        id);
  }
}
