package dev.crossdock.trace.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.crossdock.trace.DocumentSummary;
import dev.crossdock.trace.TracedDocument;
import dev.crossdock.trace.TracedTransmission;
import dev.crossdock.trace.TracedViolation;
import dev.crossdock.trace.TransmissionTrace;
import dev.crossdock.trace.TransmissionTrace.TracedInterchange;
import dev.crossdock.trace.Viewer;
import dev.crossdock.trace.Wording;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The parts of a transmission's trace. */
final class TransmissionTraceRows {
  private static final int MAX_VIOLATIONS = 1_000;

  private TransmissionTraceRows() {}

  static Optional<TracedTransmission> find(Handle h, long transmission, Viewer viewer) {
    return h.createQuery(
            """
            select * from transmission
            where id = :id and (:partner::text is null or partner = :partner)
            """)
        .bind("id", transmission)
        .bind("partner", viewer.partner())
        .map(
            (row, context) ->
                Rows.transmission(
                    row, Wording.transmission(row.getString("state"), states(h, transmission))))
        .findOne();
  }

  /** The text with the wildcards of {@code like} taken literally. */
  static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  static List<TracedDocument> incoming(Handle h, long transmission, Viewer viewer) {
    return documents(
        h,
        h.createQuery(
                "select "
                    + Rows.DOCUMENT
                    + " from document d where transmission_id = :id and direction = 'in'"
                    + " order by interchange_no, document_no limit :most")
            .bind("id", transmission)
            .bind("most", TransmissionTrace.MAX_DOCUMENTS)
            .map((row, context) -> Rows.document(row))
            .list(),
        viewer);
  }

  static List<TracedDocument> acknowledgements(Handle h, long transmission, Viewer viewer) {
    return documents(
        h,
        h.createQuery(
                "select "
                    + Rows.DOCUMENT
                    + " from document d where transmission_id = :id and direction = 'out'"
                    + " and type = 'acknowledgement' order by id")
            .bind("id", transmission)
            .map((row, context) -> Rows.document(row))
            .list(),
        viewer);
  }

  private static List<TracedDocument> documents(
      Handle h, List<DocumentSummary> documents, Viewer viewer) {
    var ids = documents.stream().map(DocumentSummary::id).toList();
    var violations = violations(h, ids);
    var deliveries = DeliveryRows.of(h, ids, viewer);
    var sent = SentRows.of(h, ids, viewer);
    return documents.stream()
        .map(
            d ->
                new TracedDocument(
                    d,
                    violations.getOrDefault(d.id(), List.of()),
                    deliveries.getOrDefault(d.id(), List.of()),
                    sent.get(d.id())))
        .toList();
  }

  static Map<Long, List<TracedViolation>> violations(Handle h, Collection<Long> documents) {
    return h
        .createQuery(
            "select * from violation where document_id = any(:documents) order by id limit :most")
        .bindArray("documents", Long.class, documents)
        .bind("most", MAX_VIOLATIONS)
        .map((row, context) -> Map.entry(row.getLong("document_id"), Rows.violation(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  static Map<String, Long> states(Handle h, long transmission) {
    var states = new LinkedHashMap<String, Long>();
    h.createQuery(
            """
            select state, count(*) from document
            where transmission_id = :id and direction = 'in' group by state order by state
            """)
        .bind("id", transmission)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(e -> states.put(e.getKey(), e.getValue()));
    return states;
  }

  static List<TracedInterchange> interchanges(Handle h, long transmission) {
    return h.select("select * from interchange where transmission_id = ? order by no", transmission)
        .map((row, context) -> Rows.interchange(row))
        .list();
  }

  static List<TracedViolation> envelopeViolations(Handle h, long transmission) {
    return h.select(
            """
            select * from violation where transmission_id = ? and document_id is null
            order by id limit ?
            """,
            transmission,
            MAX_VIOLATIONS)
        .map((row, context) -> Rows.violation(row))
        .list();
  }
}
