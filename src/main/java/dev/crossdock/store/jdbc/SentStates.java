package dev.crossdock.store.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A document that was sent in an interchange has the state of that interchange; from the delivery
 * on the partner owes its acknowledgement. Joins the caller's transaction.
 */
public final class SentStates {

  private static final String CARRIED =
      """
      update document c set state = i.state, updated_at = clock_timestamp()
      from sent_document s join document i on i.id = s.interchange_id
      where s.interchange_id = any(:ids) and c.id = s.document_id and c.state <> i.state
        and c.state in %s
      """
          .formatted(StateSets.TOOK_EFFECT);

  private static final String CLOCK =
      """
      update sent_interchange s set due_at = clock_timestamp() + s.within_seconds * interval '1 s'
      from document i
      where s.document_id = any(:ids) and i.id = s.document_id and i.state = 'delivered'
        and s.expect is not null and s.due_at is null
      """;

  private SentStates() {}

  /**
   * Of these interchanges, by the ids of the documents that hold them, whose deliveries changed.
   */
  public static void update(Handle handle, List<Long> interchanges) {
    if (!interchanges.isEmpty()) {
      handle.createUpdate(CARRIED).bindArray("ids", Long.class, interchanges).execute();
      handle.createUpdate(CLOCK).bindArray("ids", Long.class, interchanges).execute();
    }
  }
}
