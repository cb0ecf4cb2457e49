package dev.crossdock.intake.jdbc;

import dev.crossdock.fault.Code;
import dev.crossdock.fault.Place;
import dev.crossdock.fault.Severity;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.Documents.SyntaxVerdict;
import dev.crossdock.intake.Receipt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Streams the syntax findings of an interchange, document by document. */
final class VerdictQuery {

  private static final int FETCH = 500;

  private final Handle handle;

  VerdictQuery(Handle handle) {
    this.handle = handle;
  }

  void run(Receipt receipt, int interchange, Consumer<SyntaxVerdict> each) {
    var gathering = new Gathering(each);
    try (var rows =
        handle
            .createQuery(
                """
                select d.id, d.group_no, d.message, d.version as d_version, d.control_number, v.*
                from document d left join violation v
                  on v.document_id = d.id and v.stage in ('envelope', 'grammar')
                where d.transmission_id = :t and d.interchange_no = :no and d.direction = 'in'
                order by d.document_no, v.id
                """)
            .setFetchSize(FETCH)
            .bind("t", receipt.number())
            .bind("no", interchange)
            .map(
                (row, context) -> {
                  gathering.add(row);
                  return true;
                })
            .stream()) {
      rows.forEach(row -> {});
    }
    gathering.end();
  }

  private static Violation violation(ResultSet row) throws SQLException {
    row.getLong("byte_offset");
    var placed = !row.wasNull();
    return new Violation(
        Code.of(row.getString("code")),
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

  /** Joins the rows of one document. */
  private static final class Gathering {
    private final Consumer<SyntaxVerdict> each;
    private final List<Violation> violations = new ArrayList<>();
    private long document;
    private @Nullable SyntaxVerdict head;

    Gathering(Consumer<SyntaxVerdict> each) {
      this.each = each;
    }

    void add(ResultSet row) throws SQLException {
      if (head == null || row.getLong("id") != document) {
        end();
        document = row.getLong("id");
        head =
            new SyntaxVerdict(
                row.getInt("group_no"),
                row.getString("message"),
                row.getString("d_version"),
                row.getString("control_number"),
                List.of());
      }
      if (row.getString("code") != null) {
        violations.add(violation(row));
      }
    }

    void end() {
      if (head != null) {
        each.accept(
            new SyntaxVerdict(
                head.group(),
                head.message(),
                head.version(),
                head.controlNumber(),
                List.copyOf(violations)));
      }
      head = null;
      violations.clear();
    }
  }
}
