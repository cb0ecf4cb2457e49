package dev.crossdock.trace.jdbc;

import dev.crossdock.trace.Attention;
import org.jdbi.v3.core.Handle;

/** Counts what needs attention, each by an index that holds nothing else. */
final class AttentionRows {

  /** Transmissions of which nothing could be read. */
  static final String UNREAD = "('rejected', 'failed')";

  private static final String ENDED_CASES = "('resolved', 'closed')";

  private static final String COUNT =
      """
      select clock_timestamp() as as_of,
        (select count(*) from delivery where state = 'dead-lettered' and not skipped) as dead_lettered,
        (select count(*) from delivery where state = 'in-doubt' and not skipped) as in_doubt,
        (select count(*) from document where state = 'rejected' and not archived) as rejected,
        (select count(*) from document where state = 'unassigned' and not archived) as unassigned,
        (select count(*) from document where state = 'held' and not archived) as held,
        (select count(*) from document where state = 'parked' and not archived) as parked,
        (select count(*) from document d where state = 'dead-lettered' and not archived
          and not exists (select from delivery y where y.document_id = d.id)) as failed,
        (select count(*) from transmission where state in %1$s and not archived)
          as unread,
        (select count(*) from exception_case where state not in %2$s) as open_cases,
        (select count(*) from exception_case where state not in %2$s
          and due_at < clock_timestamp()) as overdue_cases
      """
          .formatted(UNREAD, ENDED_CASES);

  private AttentionRows() {}

  static Attention of(Handle h) {
    return h.createQuery(COUNT)
        .map(
            (row, context) ->
                new Attention(
                    Rows.at(row, "as_of"),
                    row.getLong("dead_lettered"),
                    row.getLong("in_doubt"),
                    row.getLong("rejected"),
                    row.getLong("unassigned"),
                    row.getLong("held"),
                    row.getLong("parked"),
                    row.getLong("failed"),
                    row.getLong("unread"),
                    row.getLong("open_cases"),
                    row.getLong("overdue_cases")))
        .one();
  }
}
