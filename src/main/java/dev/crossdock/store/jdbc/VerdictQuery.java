package dev.crossdock.store.jdbc;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.store.Documents.SyntaxVerdict;
import dev.crossdock.store.TransmissionNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Streams the syntax findings of an interchange: rows of one document joined to one verdict. */
final class VerdictQuery implements Iterator<SyntaxVerdict> {

  private static final int FETCH = 500;

  private final Iterator<Row> rows;
  private @Nullable Row next;

  private VerdictQuery(Iterator<Row> rows) {
    this.rows = rows;
    this.next = rows.hasNext() ? rows.next() : null;
  }

  static <T> T run(
      Handle handle,
      TransmissionNumber transmission,
      int interchange,
      Function<Iterator<SyntaxVerdict>, T> reader) {
    try (var rows =
        handle
            .createQuery(
                """
                select d.id as document, d.group_no, d.message as name, d.version, d.agency,
                  d.association, d.control_number, d.state = 'rejected' as rejected, v.*
                from document d left join violation v
                  on v.document_id = d.id and v.stage in ('envelope', 'grammar')
                where d.transmission_id = :t and d.interchange_no = :no and d.direction = 'in'
                order by d.document_no, v.id
                """)
            .setFetchSize(FETCH)
            .bind("t", transmission.value())
            .bind("no", interchange)
            .map((row, context) -> row(row))
            .stream()) {
      return reader.apply(new VerdictQuery(rows.iterator()));
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public SyntaxVerdict next() {
    var first = next;
    if (first == null) {
      throw new NoSuchElementException();
    }
    var violations = new ArrayList<Violation>();
    for (var row = first; row != null && row.document == first.document; row = next) {
      if (row.violation != null) {
        violations.add(row.violation);
      }
      next = rows.hasNext() ? rows.next() : null;
    }
    return first.verdict.apply(violations);
  }

  private static Row row(ResultSet row) throws SQLException {
    int group = row.getInt("group_no");
    var message = row.getString("name");
    var version = row.getString("version");
    var agency = row.getString("agency");
    var association = row.getString("association");
    var control = row.getString("control_number");
    boolean rejected = row.getBoolean("rejected");
    return new Row(
        row.getLong("document"),
        row.getString("code") == null ? null : ViolationRows.read(row),
        violations ->
            new SyntaxVerdict(
                group, message, version, agency, association, control, rejected, violations));
  }

  private record Row(
      long document,
      @Nullable Violation violation,
      Function<List<Violation>, SyntaxVerdict> verdict) {}
}
