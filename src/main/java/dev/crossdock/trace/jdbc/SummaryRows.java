package dev.crossdock.trace.jdbc;

import dev.crossdock.trace.Summary;
import dev.crossdock.trace.Viewer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts by state. */
final class SummaryRows {
  private static final String OWN = " (:partner::text is null or partner = :partner) ";

  /** What a system of ours handed over for a partner is not the partner's to see. */
  private static final String NOT_HANDED_OVER =
      " (:partner::text is null or standard <> 'canonical') and ";

  /** What a person set aside is counted apart, so that the counts of states are what is to do. */
  private static final String OR_ARCHIVED = "case when archived then 'archived' else state end";

  private static final String OR_SKIPPED = "case when skipped then 'skipped' else state end";

  private SummaryRows() {}

  static Summary of(Handle h, Viewer viewer) {
    var people = viewer.partner() == null;
    var transmissions = count(h, viewer, OR_ARCHIVED, "transmission where" + OWN);
    return new Summary(
        transmissions.values().stream().mapToLong(Long::longValue).sum(),
        transmissions,
        count(
            h, viewer, OR_ARCHIVED, "document where direction = 'in' and" + NOT_HANDED_OVER + OWN),
        count(h, viewer, OR_ARCHIVED, "document where direction = 'out' and" + OWN),
        people
            ? count(h, viewer, OR_SKIPPED, "delivery where" + " :partner::text is null ")
            : Map.of(),
        people ? count(h, viewer, "state", "exception_case where" + OWN) : Map.of(),
        people ? events(h, "new") : 0,
        people ? events(h, "failed") : 0);
  }

  private static Map<String, Long> count(Handle h, Viewer viewer, String state, String from) {
    var counts = new LinkedHashMap<String, Long>();
    h.createQuery("select " + state + " as shown, count(*) from " + from + "group by 1 order by 1")
        .bind("partner", viewer.partner())
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(e -> counts.put(e.getKey(), e.getValue()));
    return counts;
  }

  private static long events(Handle h, String state) {
    return h.select("select count(*) from exception_event where state = '" + state + "'")
        .mapTo(Long.class)
        .one();
  }
}
