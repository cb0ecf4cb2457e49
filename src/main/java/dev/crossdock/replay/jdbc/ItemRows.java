package dev.crossdock.replay.jdbc;

import dev.crossdock.delivery.jdbc.DeliveryStateSets;
import dev.crossdock.replay.ReplayPoint;
import dev.crossdock.replay.Replays.ItemResult;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Items of replays, written many a statement. */
final class ItemRows {

  /** What answered the document's interchange or group; an acknowledgement stands for itself. */
  private static final String ANSWERS =
      """
      select a.id as document_id
      from document d join document a on a.transmission_id = d.transmission_id
        and a.direction = 'out' and a.type = 'acknowledgement'
        and (a.interchange_no = d.interchange_no or a.message = 'report')
        and a.group_no in (0, d.group_no)
      where d.id = any(:documents) and d.direction = 'in'
      union
      select id from document
      where id = any(:documents) and direction = 'out' and type = 'acknowledgement'
      """;

  private static final String THEMSELVES =
      "select distinct unnest(:documents::bigint[]) as document_id";

  private static final String RECORD =
      """
      update replay_item i set state = r.state, code = r.code, detail = r.detail,
        deliveries = coalesce(r.deliveries::bigint[], '{}'), at = clock_timestamp()
      from unnest(:documents, :states, :codes, :details, :deliveries)
        as r(document, state, code, detail, deliveries)
      where i.replay_id = :id and i.document_id = r.document and i.state = 'waiting'
      """;

  /** Only what has ended: the others stay under way, whatever holds them up. */
  private static final String JUDGE =
      """
      with under_way as (
        select document_id, deliveries from replay_item
        where replay_id = :id and state = 'under-way'),
      ended as (
        select u.document_id, bool_and(y.state = 'done') as good,
          string_agg(y.target || ': ' || y.state || coalesce(', ' || y.code, ''), '; '
            order by y.id) as words,
          min(coalesce(y.code, y.state)) filter (where y.state <> 'done') as code
        from under_way u join delivery y on y.id = any(u.deliveries)
        group by u.document_id
        having bool_and(y.state in %s))
      update replay_item i set state = case when e.good then 'done' else 'failed' end,
        code = e.code, detail = concat_ws('; ', i.detail, e.words), at = clock_timestamp()
      from ended e where i.replay_id = :id and i.document_id = e.document_id
      """
          .formatted(DeliveryStateSets.AT_REST);

  private ItemRows() {}

  static void list(Handle h, long id, ReplayPoint point, Collection<Long> documents) {
    if (!documents.isEmpty()) {
      h.createUpdate(
              "insert into replay_item (replay_id, document_id) select :id, document_id from ("
                  + items(point)
                  + ") i on conflict do nothing")
          .bind("id", id)
          .bindArray("documents", Long.class, documents)
          .execute();
    }
  }

  static List<Long> of(Handle h, ReplayPoint point, Collection<Long> documents) {
    return documents.isEmpty()
        ? List.of()
        : h.createQuery(items(point) + " order by document_id")
            .bindArray("documents", Long.class, documents)
            .mapTo(Long.class)
            .list();
  }

  private static String items(ReplayPoint point) {
    return point == ReplayPoint.ACKNOWLEDGEMENT ? ANSWERS : THEMSELVES;
  }

  static void record(Handle h, long id, List<ItemResult> results) {
    h.createUpdate(RECORD)
        .bind("id", id)
        .bindArray("documents", Long.class, results.stream().map(ItemResult::document).toList())
        .bindArray("states", String.class, results.stream().map(r -> r.state().id()).toList())
        .bindArray("codes", String.class, results.stream().map(ItemResult::code).toArray())
        .bindArray("details", String.class, results.stream().map(ItemResult::detail).toArray())
        .bindArray("deliveries", String.class, results.stream().map(ItemRows::array).toList())
        .execute();
  }

  /** As PostgreSQL writes an array: unnest takes arrays of arrays apart. */
  private static String array(ItemResult result) {
    return result.deliveries().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(",", "{", "}"));
  }

  static int judge(Handle h, long id) {
    return h.createUpdate(JUDGE).bind("id", id).execute();
  }
}
