package dev.crossdock.store.jdbc;

import dev.crossdock.store.DocumentState;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Moves documents on that were parked; joins the caller's transaction. */
public final class ParkedDocuments {

  private static final String RESUME =
      """
      update document d set state = 'read', updated_at = clock_timestamp()
      where d.id = any(:ids) and d.state = 'parked' and not exists (
        select from parking w where w.document_id = d.id and w.ended is null)
      """;

  private ParkedDocuments() {}

  /**
   * Those that wait for nothing any more are to be accepted. Locked first: of two that end the two
   * things a document waits for, the second sees what the first did.
   *
   * @return how many
   */
  public static int resume(Handle handle, List<Long> documents) {
    if (documents.isEmpty()) {
      return 0;
    }
    handle
        .createQuery("select id from document where id = any(:ids) order by id for update")
        .bindArray("ids", Long.class, documents)
        .mapTo(Long.class)
        .list();
    return handle.createUpdate(RESUME).bindArray("ids", Long.class, documents).execute();
  }

  /** The document is moved to this state, if it is parked. */
  public static void move(Handle handle, long document, DocumentState state) {
    handle.execute(
        "update document set state = ?, updated_at = clock_timestamp()"
            + " where id = ? and state = 'parked'",
        state.id(),
        document);
  }
}
