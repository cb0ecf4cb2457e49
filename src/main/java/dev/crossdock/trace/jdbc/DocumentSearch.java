package dev.crossdock.trace.jdbc;

import static dev.crossdock.audit.jdbc.PlannedEachTime.PLANNED_EACH_TIME;

import dev.crossdock.trace.Cursor;
import dev.crossdock.trace.DocumentQuery;
import dev.crossdock.trace.DocumentSummary;
import dev.crossdock.trace.Page;
import dev.crossdock.trace.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Pages of documents. Every form of the query walks one index in the order in which it answers, so
 * a page costs what it shows and not what there is.
 */
final class DocumentSearch {
  /** A system sees what it handed over; the partner it is for sees what was sent. */
  private static final String OWN =
      """
      ((d.partner = :viewer and d.standard <> 'canonical') or (d.standard = 'canonical' and exists
        (select from transmission t where t.id = d.transmission_id and t.partner = :viewer)))
      """;

  /** As the index {@code document_search} has it. */
  private static final String SEARCHED =
      "(coalesce(d.document_number, '') || ' ' || coalesce(d.order_number, ''))";

  private static final String WITHOUT_DELIVERY =
      "not exists (select from delivery y where y.document_id = d.id)";

  private static final String TO_TARGET =
      "exists (select from delivery y where y.document_id = d.id and y.target = :target)";

  private static final String OF_CODE =
      """
      (exists (select from violation v where v.document_id = d.id and v.code = :code) or exists
        (select from delivery y where y.document_id = d.id and y.code = :code))
      """;

  private final DocumentQuery query;
  private final @Nullable Cursor cursor;
  private final StringBuilder filter = new StringBuilder();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private DocumentSearch(DocumentQuery query, Viewer viewer) {
    this.query = query;
    var text = query.cursor();
    this.cursor = text == null ? null : Cursor.decode(text);
    given("viewer", viewer.partner(), OWN);
    given("partner", query.partner(), "d.partner = :partner");
    given("type", query.type(), "d.type = :type");
    if ("archived".equals(query.state())) {
      filter.append(" and d.archived");
    } else {
      given("state", query.state(), "d.state = :state and not d.archived");
    }
    given("direction", query.direction(), "d.direction = :direction");
    given("transmission", query.transmission(), "d.transmission_id = :transmission");
    given("since", query.since(), "d.received_at >= :since");
    given("until", query.until(), "d.received_at < :until");
    given("map", query.map(), "d.map = :map");
    if ("none".equals(query.target())) {
      filter.append(" and ").append(WITHOUT_DELIVERY);
    } else {
      given("target", query.target(), TO_TARGET);
    }
    given("code", query.code(), OF_CODE);
  }

  static Page<DocumentSummary> page(Handle h, DocumentQuery query, Viewer viewer) {
    var search = new DocumentSearch(query, viewer);
    return query.byPrefix() ? search.byPrefix(h) : search.byId(h);
  }

  private void given(String name, @Nullable Object value, String condition) {
    if (value != null) {
      filter.append(" and ").append(condition);
      values.put(name, value);
    }
  }

  private Page<DocumentSummary> byId(Handle h) {
    if (cursor != null) {
      given("before", cursor.id(), "d.id < :before");
    }
    if (query.since() != null) { // + 0: by the index on received_at, not along all ids
      var within =
          "(id + 0) from document where received_at >= :since"
              + (query.until() == null ? "" : " and received_at < :until");
      filter.append(" and d.id >= (select min").append(within).append(')');
      if (query.until() != null) {
        filter.append(" and d.id <= (select max").append(within).append(')');
      }
    }
    var rows =
        select(
            h,
            query.key() == null ? newest("true") : query.anywhere() ? containing() : newestOfKey());
    var documents = rows.stream().map(Match::document).toList();
    return page(documents, last -> new Cursor(last.id(), ""));
  }

  private String newest(String condition) {
    return "select '' as key, "
        + Rows.DOCUMENT
        + " from document d where "
        + condition
        + filter
        + " order by d.id desc limit :limit";
  }

  private String newestOfKey() {
    values.put("key", Objects.requireNonNull(query.key()));
    return "("
        + newest("d.document_number = :key")
        + ") union ("
        + newest("d.order_number = :key")
        + ") order by id desc limit :limit";
  }

  /**
   * By the index on trigrams where the part is rare, along the ids where it is common: PostgreSQL
   * knows which.
   */
  private String containing() {
    var key = Objects.requireNonNull(query.key());
    values.put("part", "%" + TransmissionTraceRows.literal(DocumentQuery.part(key)) + "%");
    return newest(SEARCHED + " ilike :part");
  }

  private Page<DocumentSummary> byPrefix(Handle h) {
    var key = Objects.requireNonNull(query.key());
    values.put("prefix", like(DocumentQuery.part(key)));
    if (cursor != null) {
      values.put("afterKey", cursor.key());
      values.put("afterId", cursor.id());
    }
    var rows =
        select(
            h,
            "("
                + nextOf("document_number")
                + ") union ("
                + nextOf("order_number")
                + ") order by key using ~<~, id limit :limit");
    var documents = rows.stream().map(Match::document).toList();
    return page(documents, last -> new Cursor(last.id(), rows.get(rows.size() - 1).key()));
  }

  private String nextOf(String column) {
    var after =
        cursor == null
            ? ""
            : """
             and d.%1$s ~>=~ :afterKey and (d.%1$s ~>~ :afterKey or d.id > :afterId)
            """
                .formatted(column);
    return "select d."
        + column
        + " as key, "
        + Rows.DOCUMENT
        + " from document d where d."
        + column
        + " like :prefix"
        + after
        + filter
        + " order by d."
        + column
        + " using ~<~, d.id limit :limit";
  }

  private List<Match> select(Handle h, String sql) {
    var statement =
        h.createQuery(sql).addCustomizer(PLANNED_EACH_TIME).bind("limit", query.limit());
    values.forEach(statement::bind);
    return statement
        .map((row, context) -> new Match(row.getString("key"), Rows.document(row)))
        .list();
  }

  private Page<DocumentSummary> page(
      List<DocumentSummary> documents, Function<DocumentSummary, Cursor> cursorOf) {
    var full = documents.size() == query.limit();
    var next = full ? cursorOf.apply(documents.get(documents.size() - 1)).encode() : null;
    return new Page<>(documents, next);
  }

  /** The text as a pattern that matches what begins with it. */
  private static String like(String prefix) {
    return prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private record Match(String key, DocumentSummary document) {}
}
