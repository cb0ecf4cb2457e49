package dev.crossdock.intake.jdbc;

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
    var rows = new Columns<>(handle, violations);
    handle
        .createUpdate(
            """
            insert into violation (transmission_id, interchange_no, document_id, stage, code,
              severity, path, segment, segment_position, element, component, line, col,
              byte_offset, value, message)
            select * from unnest(:t, :interchange, :document, :stage, :code, :severity, :path,
              :segment, :position, :element, :component, :line, :col, :at, :value, :message)
            """)
        .bind("t", rows.bigint(v -> v.receipt().number()))
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
}
