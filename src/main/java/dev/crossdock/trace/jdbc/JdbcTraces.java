package dev.crossdock.trace.jdbc;

import dev.crossdock.cases.Case;
import dev.crossdock.cases.CaseQuery;
import dev.crossdock.cases.Cases;
import dev.crossdock.diagnostics.Status;
import dev.crossdock.trace.Attention;
import dev.crossdock.trace.DocumentDetail;
import dev.crossdock.trace.DocumentQuery;
import dev.crossdock.trace.DocumentSummary;
import dev.crossdock.trace.DocumentTrace;
import dev.crossdock.trace.OutgoingContent;
import dev.crossdock.trace.Page;
import dev.crossdock.trace.Summary;
import dev.crossdock.trace.TracedDocument;
import dev.crossdock.trace.TracedTransmission;
import dev.crossdock.trace.Traces;
import dev.crossdock.trace.TransmissionQuery;
import dev.crossdock.trace.TransmissionTrace;
import dev.crossdock.trace.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link Traces} from the tables of intake, delivery and cases. Thread-safe. */
public final class JdbcTraces implements Traces {
  /** What a system handed over is its own and not the partner's, who sees what is sent. */
  static final String VISIBLE =
      """
      (:partner::text is null or (d.partner = :partner and d.standard <> 'canonical') or exists
        (select from transmission t where t.id = d.transmission_id and t.partner = :partner))
      """;

  private final Jdbi jdbi;
  private final Cases cases;
  private final Lately<Summary> everything;

  public JdbcTraces(Jdbi jdbi, Cases cases) {
    this.jdbi = jdbi;
    this.cases = cases;
    this.everything = new Lately<>(() -> summarize(Viewer.EVERYTHING));
  }

  @Override
  public Optional<TransmissionTrace> transmission(long number, Viewer viewer) {
    return jdbi.withHandle(
        h ->
            TransmissionTraceRows.find(h, number, viewer)
                .map(
                    transmission ->
                        new TransmissionTrace(
                            transmission,
                            next(transmission, viewer),
                            ActRows.of(h, "transmission", number, viewer),
                            TransmissionTraceRows.interchanges(h, number),
                            TransmissionTraceRows.envelopeViolations(h, number),
                            TransmissionTraceRows.states(h, number),
                            TransmissionTraceRows.incoming(h, number, viewer),
                            TransmissionTraceRows.acknowledgements(h, number, viewer),
                            cases(CaseQuery.ofTransmission(number), viewer))));
  }

  @Override
  public Optional<List<TracedDocument>> acknowledgements(long number, Viewer viewer) {
    return jdbi.withHandle(
        h ->
            TransmissionTraceRows.find(h, number, viewer)
                .map(transmission -> TransmissionTraceRows.acknowledgements(h, number, viewer)));
  }

  @Override
  public Optional<DocumentTrace> document(long id, Viewer viewer) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select "
                        + Rows.DOCUMENT
                        + """
                        , d.agreement, d.map, d.map_version, v.grammar, v.grammar_hash,
                          d.byte_from, d.byte_to, d.routing, b.canonical
                        from document d left join document_body b on b.document_id = d.id
                        left join map_version v on v.hash = d.map_version
                        where d.id = :id and
                        """
                        + VISIBLE)
                .bind("id", id)
                .bind("partner", viewer.partner())
                .map((row, context) -> document(h, row, viewer))
                .findOne());
  }

  private static String next(TracedTransmission of, Viewer viewer) {
    return viewer.partner() == null && !of.archived()
        ? Status.of(Status.Kind.TRANSMISSION, of.state()).map(Status::next).orElse("")
        : "";
  }

  private DocumentTrace document(Handle h, ResultSet row, Viewer viewer) throws SQLException {
    var summary = Rows.document(row);
    var number = summary.transmission();
    return new DocumentTrace(
        detail(summary, row),
        viewer.partner() == null && !summary.archived()
            ? Status.of(Status.Kind.DOCUMENT, summary.state()).map(Status::next).orElse("")
            : "",
        ActRows.of(h, "document", summary.id(), viewer),
        number == null ? null : TransmissionTraceRows.find(h, number, viewer).orElse(null),
        TransmissionTraceRows.violations(h, List.of(summary.id()))
            .getOrDefault(summary.id(), List.of()),
        StepRows.of(h, summary.id(), viewer),
        ChoiceRows.of(row.getString("routing"), viewer),
        DeliveryRows.of(h, List.of(summary.id()), viewer).getOrDefault(summary.id(), List.of()),
        SentRows.of(h, List.of(summary.id()), viewer).get(summary.id()),
        summary.direction().equals("out") ? List.of() : answers(h, summary, viewer),
        casesOf(summary, viewer),
        DocumentReplays.of(h, summary.id(), viewer),
        row.getString("canonical"));
  }

  /** What kept a document from being read on is a case of its transmission. */
  private List<Case> casesOf(DocumentSummary document, Viewer viewer) {
    var own = cases(CaseQuery.ofDocument(document.id()), viewer);
    var number = document.transmission();
    return own.isEmpty()
            && number != null
            && (document.state().equals("held") || document.state().equals("unassigned"))
        ? cases(CaseQuery.ofTransmission(number), viewer)
        : own;
  }

  /** Cases are worked on by people; a partner is told by violations and acknowledgements. */
  private List<Case> cases(CaseQuery query, Viewer viewer) {
    return viewer.partner() == null ? cases.list(query) : List.of();
  }

  private static List<TracedDocument> answers(Handle h, DocumentSummary to, Viewer viewer) {
    var number = to.transmission();
    return number == null
        ? List.of()
        : TransmissionTraceRows.acknowledgements(h, number, viewer).stream()
            .filter(a -> a.document().interchangeNo() == to.interchangeNo())
            .toList();
  }

  private static DocumentDetail detail(DocumentSummary summary, ResultSet row) throws SQLException {
    return new DocumentDetail(
        summary,
        row.getString("agreement"),
        row.getString("map"),
        row.getString("map_version"),
        row.getString("grammar"),
        row.getString("grammar_hash"),
        row.getLong("byte_from"),
        row.getLong("byte_to"));
  }

  @Override
  public Optional<OutgoingContent> content(long document, Viewer viewer) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    select d.standard, b.raw from document d
                    join document_body b on b.document_id = d.id
                    where d.id = :id and d.direction = 'out' and b.raw is not null and
                    """
                        + VISIBLE)
                .bind("id", document)
                .bind("partner", viewer.partner())
                .map(
                    (row, context) ->
                        new OutgoingContent(mediaType(row.getString(1)), row.getBytes(2)))
                .findOne());
  }

  @Override
  public OptionalLong interchangeStart(long number, int interchange) {
    return jdbi.withHandle(
        h ->
            h
                .select(
                    "select byte_from from interchange where transmission_id = ? and no = ?",
                    number,
                    interchange)
                .mapTo(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst());
  }

  private static String mediaType(String standard) {
    return switch (standard) {
      case "x12" -> "application/edi-x12";
      case "edifact" -> "application/edifact";
      case "ubl", "xml" -> "application/xml";
      case "json" -> "application/json";
      case "csv" -> "text/csv";
      case "fixed" -> "text/plain"; // in the charset agreed
      default -> "text/plain;charset=UTF-8";
    };
  }

  @Override
  public Page<TracedTransmission> transmissions(TransmissionQuery query, Viewer viewer) {
    return jdbi.withHandle(h -> TransmissionSearch.page(h, query, viewer));
  }

  @Override
  public Page<DocumentSummary> documents(DocumentQuery query, Viewer viewer) {
    return jdbi.withHandle(h -> DocumentSearch.page(h, query, viewer));
  }

  @Override
  public Attention attention() {
    return jdbi.withHandle(AttentionRows::of);
  }

  @Override
  public Summary summary(Viewer viewer) {
    return viewer.partner() == null ? everything.get() : summarize(viewer);
  }

  private Summary summarize(Viewer viewer) {
    return jdbi.withHandle(h -> SummaryRows.of(h, viewer));
  }
}
