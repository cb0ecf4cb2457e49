package dev.crossdock.store.jdbc;

import dev.crossdock.diagnostics.Codes;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Inserts violations, one statement for any number. */
final class ViolationRows {

  private ViolationRows() {}

  static void insert(Handle handle, List<ViolationRow> violations) {
    if (violations.isEmpty()) {
      return;
    }
    var rows = new ColumnArrays<>(handle, violations);
    handle
        .createUpdate(
            """
            insert into violation (transmission_id, interchange_no, document_id, stage, code,
              severity, path, segment, segment_position, element, component, line, col,
              byte_offset, value, message)
            select * from unnest(:t, :interchange, :document, :stage, :code, :severity, :path,
              :segment, :position, :element, :component, :line, :col, :at, :value, :message)
            """)
        .bind("t", rows.bigint(v -> v.transmission().value()))
        .bind("interchange", rows.integer(ViolationRow::interchange))
        .bind("document", rows.bigint(ViolationRow::document))
        .bind("stage", rows.text(ViolationRow::stage))
        .bind("code", rows.text(v -> v.violation().code().id()))
        .bind("severity", rows.text(v -> v.violation().severity().name().toLowerCase(Locale.ROOT)))
        .bind("path", rows.text(v -> Storable.textOrNull(v.violation().path())))
        .bind("segment", rows.text(v -> Storable.textOrNull(v.place().segment())))
        .bind("position", rows.integer(v -> v.place().segmentPosition()))
        .bind("element", rows.integer(v -> v.place().element()))
        .bind("component", rows.integer(v -> v.place().component()))
        .bind("line", rows.bigint(v -> v.place().line()))
        .bind("col", rows.bigint(v -> v.place().column()))
        .bind("at", rows.bigint(v -> v.placed() ? v.place().offset() : null))
        .bind("value", rows.text(v -> Storable.textOrNull(v.violation().value())))
        .bind("message", rows.text(v -> Storable.text(v.violation().message())))
        .execute();
  }

  /** The violation in the current row. */
  static Violation read(ResultSet row) throws SQLException {
    row.getLong("byte_offset");
    boolean placed = !row.wasNull();
    return new Violation(
        Codes.of(row.getString("code")),
        Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
        row.getString("path"),
        placed ? place(row) : null,
        row.getString("value"),
        row.getString("message"));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getString("segment"),
        row.getInt("segment_position"),
        row.getInt("element"),
        row.getInt("component"),
        row.getLong("line"),
        row.getLong("col"),
        row.getLong("byte_offset"));
  }
}
