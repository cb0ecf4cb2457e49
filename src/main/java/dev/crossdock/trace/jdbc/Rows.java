package dev.crossdock.trace.jdbc;

import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Codes;
import dev.crossdock.diagnostics.Status;
import dev.crossdock.trace.DocumentSummary;
import dev.crossdock.trace.TracedTransmission;
import dev.crossdock.trace.TracedViolation;
import dev.crossdock.trace.TransmissionTrace.TracedInterchange;
import dev.crossdock.trace.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From rows to the records of a trace. */
final class Rows {
  /** The columns that {@link #document} reads. */
  static final String DOCUMENT =
      """
      d.id, d.transmission_id, d.interchange_no, d.document_no, d.direction, d.type, d.standard,
      d.message, d.version, d.control_number, d.partner, d.usage, d.document_number, d.revision,
      d.order_number, d.state, d.archived, d.duplicate_of, d.received_at, d.updated_at,
      (select s.acknowledged from sent_document s where s.document_id = d.id) as acknowledged,
      (select i.control_number from sent_document s
        join sent_interchange i on i.document_id = s.interchange_id
        where s.document_id = d.id) as sent_as,
      case when d.partner is null then (select i.sender from interchange i
        where i.transmission_id = d.transmission_id and i.no = d.interchange_no) end as sender
      """;

  /** What a document is held for until a person releases it. */
  private static final Set<Code> RELEASABLE =
      Set.of(
          AgreementCode.USAGE_NOT_AGREED,
          AgreementCode.CONDITION_FAILED,
          AgreementCode.TARGET_NOT_FOUND,
          AgreementCode.STEP_FAILED);

  private Rows() {}

  static DocumentSummary document(ResultSet row) throws SQLException {
    var state = row.getString("state");
    return new DocumentSummary(
        row.getLong("id"),
        row.getObject("transmission_id", Long.class),
        row.getInt("interchange_no"),
        row.getInt("document_no"),
        row.getString("direction"),
        row.getString("type"),
        row.getString("standard"),
        row.getString("message"),
        row.getString("version"),
        row.getString("control_number"),
        row.getString("partner"),
        row.getString("usage"),
        row.getString("document_number"),
        row.getObject("revision", Integer.class),
        row.getString("order_number"),
        state,
        Status.label(Status.Kind.DOCUMENT, state),
        Wording.document(state),
        row.getBoolean("archived"),
        row.getString("sender"),
        row.getObject("duplicate_of", Long.class),
        row.getString("sent_as"),
        row.getString("acknowledged"),
        at(row, "received_at"),
        at(row, "updated_at"));
  }

  static TracedViolation violation(ResultSet row) throws SQLException {
    var code = row.getString("code");
    var known = Codes.find(code);
    return new TracedViolation(
        row.getString("stage"),
        code,
        known.map(Code::title).orElse(code),
        row.getString("severity"),
        row.getString("path"),
        row.getString("segment"),
        row.getInt("segment_position"),
        row.getInt("element"),
        row.getInt("component"),
        row.getLong("line"),
        row.getLong("col"),
        row.getObject("byte_offset", Long.class),
        row.getString("value"),
        row.getString("message"),
        known.isPresent() ? next(known.get(), row.getString("severity")) : "");
  }

  /** A released document keeps what it was held for as a warning. */
  private static String next(Code code, String severity) {
    return RELEASABLE.contains(code) && severity.equals("warning")
        ? "Nothing: a person released it."
        : code.next();
  }

  static TracedTransmission transmission(ResultSet row, String words) throws SQLException {
    return new TracedTransmission(
        row.getLong("id"),
        row.getString("partner"),
        row.getString("channel"),
        row.getString("name"),
        row.getLong("size"),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        row.getString("state"),
        Status.label(Status.Kind.TRANSMISSION, row.getString("state")),
        row.getBoolean("archived"),
        words,
        row.getString("format"),
        at(row, "received_at"),
        maybeAt(row, "read_at"));
  }

  static TracedInterchange interchange(ResultSet row) throws SQLException {
    return new TracedInterchange(
        row.getInt("no"),
        row.getString("standard"),
        row.getString("control_number"),
        row.getString("sender"),
        row.getString("receiver"),
        row.getString("usage"),
        row.getString("partner"),
        row.getString("state"),
        row.getLong("byte_from"),
        row.getLong("byte_to"),
        row.getInt("documents"));
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant maybeAt(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
