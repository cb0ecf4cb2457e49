package dev.crossdock.trace.jdbc;

import static dev.crossdock.audit.jdbc.PlannedEachTime.PLANNED_EACH_TIME;

import dev.crossdock.trace.Page;
import dev.crossdock.trace.TracedTransmission;
import dev.crossdock.trace.TransmissionQuery;
import dev.crossdock.trace.Viewer;
import dev.crossdock.trace.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Pages of transmissions, newest first. */
final class TransmissionSearch {

  private final StringBuilder conditions = new StringBuilder("true");
  private final Map<String, Object> values = new LinkedHashMap<>();

  private TransmissionSearch(TransmissionQuery query, Viewer viewer) {
    var name = query.name();
    given("viewer", viewer.partner(), "partner = :viewer");
    given("partner", query.partner(), "partner = :partner");
    given(
        "name",
        name == null ? null : "%" + TransmissionTraceRows.literal(name) + "%",
        "name ilike :name");
    given("since", query.since(), "received_at >= :since");
    given("before", query.before(), "id < :before");
    state(query.state());
    if (query.unread()) {
      conditions.append(" and state in ").append(AttentionRows.UNREAD).append(" and not archived");
    }
  }

  static Page<TracedTransmission> page(Handle h, TransmissionQuery query, Viewer viewer) {
    var search = new TransmissionSearch(query, viewer);
    var select =
        h.createQuery(
                "select * from transmission where "
                    + search.conditions
                    + " order by id desc limit :most")
            .addCustomizer(PLANNED_EACH_TIME)
            .bind("most", query.limit());
    search.values.forEach(select::bind);
    var found =
        select
            .map(
                (row, context) ->
                    Rows.transmission(
                        row,
                        Wording.transmission(
                            row.getString("state"),
                            TransmissionTraceRows.states(h, row.getLong("id")))))
            .list();
    return new Page<>(
        found,
        found.size() < query.limit() ? null : Long.toString(found.get(found.size() - 1).number()));
  }

  private void state(@Nullable String state) {
    if ("archived".equals(state)) {
      conditions.append(" and archived");
      return;
    }
    given("state", state, "state = :state and not archived");
  }

  private void given(String name, @Nullable Object value, String condition) {
    if (value != null) {
      conditions.append(" and ").append(condition);
      values.put(name, value);
    }
  }
}
