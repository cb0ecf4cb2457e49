package dev.crossdock.cases.jdbc;

import static dev.crossdock.audit.jdbc.PlannedEachTime.PLANNED_EACH_TIME;

import dev.crossdock.cases.Case;
import dev.crossdock.cases.CaseQuery;
import dev.crossdock.cases.CaseSort;
import dev.crossdock.cases.CaseState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lists cases by any mix of filters, newest first. */
final class CaseSearch {
  /** What hits it, one of its documents, or a delivery of one. */
  private static final String OF_TRANSMISSION =
      """
      id in (
        select case_id from case_affected where transmission_id = :transmission
        union
        select a.case_id from case_affected a join document d on d.id = a.document_id
        where d.transmission_id = :transmission)
      """;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private String order = "";

  private CaseSearch() {}

  static List<Case> list(Handle h, CaseQuery query) {
    var search = new CaseSearch();
    search.where(query);
    var statement =
        h.createQuery(search.sql()).addCustomizer(PLANNED_EACH_TIME).bind("limit", query.limit());
    search.values.forEach(statement::bind);
    if (!query.states().isEmpty()) {
      statement.bindArray(
          "states", String.class, query.states().stream().map(CaseState::id).toList());
    }
    return statement.map(CaseTable.CASE).list();
  }

  private void where(CaseQuery query) {
    if (!query.states().isEmpty()) {
      conditions.add("state = any(:states)");
    }
    var kind = query.kind();
    equal("kind", kind == null ? null : kind.id());
    var severity = query.severity();
    equal("severity", severity == null ? null : severity.id());
    equal("owner", query.owner());
    if ("none".equals(query.assignee())) {
      conditions.add("assignee is null");
    } else {
      equal("assignee", query.assignee());
    }
    equal("partner", query.partner());
    given("code", query.code(), ":code = any(codes)");
    given("openedBefore", query.openedBefore(), "opened_at < :openedBefore");
    order = " order by " + order(query.sort());
    var before = query.before();
    if (before != null && query.sort() == CaseSort.NEWEST) {
      given("before", before, "id < :before");
    } else if (before != null) {
      order += " offset " + before;
    }
    given("document", query.document(), affected("document_id = :document"));
    given("transmission", query.transmission(), OF_TRANSMISSION);
    var text = query.text();
    given(
        "text",
        text == null ? null : "%" + literal(text) + "%",
        "(title ilike :text or business_key ilike :text or "
            + "array_to_string(codes, ' ') ilike :text or "
            + affected("name ilike :text")
            + ")");
  }

  private void equal(String column, @Nullable Object value) {
    given(column, value, column + " = :" + column);
  }

  private void given(String name, @Nullable Object value, String condition) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  private static String affected(String condition) {
    return "exists (select from case_affected a where a.case_id = exception_case.id and a."
        + condition
        + ")";
  }

  /** The text with the wildcards of {@code like} taken literally. */
  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private String sql() {
    return "select * from exception_case"
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
        + order
        + " limit :limit";
  }

  private static String order(CaseSort sort) {
    return switch (sort) {
      case NEWEST -> "id desc";
      case OLDEST -> "opened_at, id";
      case DUE -> "due_at, id";
      case SEVERITY ->
          "array_position(array['critical', 'high', 'medium', 'low'], severity), due_at, id";
      case OWNER -> "owner, due_at, id";
      case ASSIGNEE -> "assignee nulls first, due_at, id";
    };
  }
}
