package dev.crossdock.store.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** A document's state is the worst of its deliveries'; joins the caller's transaction. */
public final class DocumentStates {

  /**
   * Two targets may record results of deliveries of one document at once: each must see the
   * other's.
   */
  private static final String LOCK =
      """
      select id from document
      where id = any(:ids)
        and (select count(*) from delivery where document_id = document.id) > 1
      order by id for update
      """;

  private static final String WORST =
      """
      update document c set state = w.state, updated_at = clock_timestamp()
      from (
        select document_id, case
            when bool_or(state = 'dead-lettered') then 'dead-lettered'
            when bool_or(state = 'in-doubt') then 'in-doubt'
            when bool_or(state = 'held') then 'held'
            when bool_and(state = 'done') then 'delivered'
            else 'accepted' end as state
        from delivery where document_id = any(:ids) group by document_id) w
      where c.id = w.document_id and c.state <> w.state
        and c.state in %s
      """
          .formatted(StateSets.TOOK_EFFECT);

  private DocumentStates() {}

  /** Of these documents, whose deliveries changed. */
  public static void update(Handle handle, List<Long> documents) {
    var ids = documents.stream().distinct().sorted().toList();
    if (ids.isEmpty()) {
      return;
    }
    handle.createQuery(LOCK).bindArray("ids", Long.class, ids).mapTo(Long.class).list();
    handle.createUpdate(WORST).bindArray("ids", Long.class, ids).execute();
  }
}
