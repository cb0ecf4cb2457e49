package dev.crossdock.store.jdbc;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.store.Documents.Fate;
import dev.crossdock.store.TransmissionNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The outcome of the documents of a transmission; the first thousand that have something to tell.
 */
final class FateQuery {

  private static final int MOST = 1000;

  private FateQuery() {}

  static List<Fate> run(Handle handle, TransmissionNumber transmission) {
    var fates = new LinkedHashMap<Integer, Fate>();
    handle
        .createQuery(
            """
            select coalesce(d.document_no, 0) as document, d.document_number, d.duplicate_of,
              coalesce(d.state, 'rejected') as state, v.*
            from (select * from violation where transmission_id = :t order by id limit :most) v
            full join (select * from document where transmission_id = :t and direction = 'in'
              order by document_no limit :most) d on v.document_id = d.id
            order by 1, v.id
            """)
        .bind("t", transmission.value())
        .bind("most", MOST)
        .map((row, context) -> add(fates, row))
        .list();
    return List.copyOf(fates.values());
  }

  private static boolean add(Map<Integer, Fate> fates, ResultSet row) throws SQLException {
    int document = row.getInt("document");
    var number = row.getString("document_number");
    var state = row.getString("state");
    long duplicate = row.getLong("duplicate_of");
    var duplicateOf = row.wasNull() ? null : Long.valueOf(duplicate);
    var violations = new ArrayList<Violation>();
    var before = fates.get(document);
    if (before != null) {
      violations.addAll(before.violations());
    }
    if (row.getString("code") != null) {
      violations.add(ViolationRows.read(row));
    }
    fates.put(document, new Fate(document, number, state, duplicateOf, List.copyOf(violations)));
    return true;
  }
}
