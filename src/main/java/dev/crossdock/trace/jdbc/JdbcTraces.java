package dev.crossdock.trace.jdbc;

import dev.crossdock.trace.DocumentPage;
import dev.crossdock.trace.DocumentQuery;
import dev.crossdock.trace.DocumentSummary;
import dev.crossdock.trace.DocumentTrace;
import dev.crossdock.trace.OutgoingContent;
import dev.crossdock.trace.Summary;
import dev.crossdock.trace.TracedCase;
import dev.crossdock.trace.Traces;
import dev.crossdock.trace.TransmissionTrace;
import dev.crossdock.trace.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link Traces} from the tables of intake, delivery and cases. Thread-safe. */
public final class JdbcTraces implements Traces {
  private static final String VISIBLE =
      """
      (:partner::text is null or d.partner = :partner or exists
        (select from transmission t where t.id = d.transmission_id and t.partner = :partner))
      """;

  private final Jdbi jdbi;

  public JdbcTraces(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<TransmissionTrace> transmission(long receipt, Viewer viewer) {
    return jdbi.withHandle(h -> TransmissionRows.of(h, receipt, viewer));
  }

  @Override
  public List<DocumentSummary> acknowledgements(long receipt, Viewer viewer) {
    return jdbi.withHandle(
        h ->
            TransmissionRows.of(h, receipt, viewer)
                .map(TransmissionTrace::acknowledgements)
                .orElse(List.of()));
  }

  @Override
  public Optional<DocumentTrace> document(long id, Viewer viewer) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select "
                        + Rows.DOCUMENT
                        + """
                        , d.agreement, d.map, d.map_version, d.byte_from, d.byte_to, b.canonical
                        from document d left join document_body b on b.document_id = d.id
                        where d.id = :id and
                        """
                        + VISIBLE)
                .bind("id", id)
                .bind("partner", viewer.partner())
                .map((row, context) -> document(h, row))
                .findOne());
  }

  private static DocumentTrace document(Handle h, ResultSet row) throws SQLException {
    var id = row.getLong("id");
    return new DocumentTrace(
        Rows.document(row),
        row.getString("agreement"),
        row.getString("map"),
        row.getString("map_version"),
        row.getLong("byte_from"),
        row.getLong("byte_to"),
        TransmissionRows.violations(h, List.of(id)).getOrDefault(id, List.of()),
        DeliveryRows.of(h, List.of(id)).getOrDefault(id, List.of()),
        cases(h, id),
        row.getString("canonical"));
  }

  private static List<TracedCase> cases(Handle h, long document) {
    return h.select(
            """
            select * from cases where id in
              (select case_id from case_affected where document_id = ?) order by id
            """,
            document)
        .map((row, context) -> Rows.theCase(row))
        .list();
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

  private static String mediaType(String standard) {
    return switch (standard) {
      case "x12" -> "application/edi-x12";
      case "edifact" -> "application/edifact";
      default -> "text/plain;charset=UTF-8";
    };
  }

  @Override
  public DocumentPage documents(DocumentQuery query, Viewer viewer) {
    return jdbi.withHandle(h -> DocumentSearch.page(h, query, viewer));
  }

  @Override
  public Summary summary(Viewer viewer) {
    return jdbi.withHandle(h -> SummaryRows.of(h, viewer));
  }
}
