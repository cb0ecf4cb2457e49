package dev.crossdock.retention.jdbc;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Puts rows back that tell of a file, as an older version may have written them: columns that have
 * come since have their defaults, those that have gone are left out.
 */
final class PuttingTrace {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private PuttingTrace() {}

  static void back(Handle h, String json) throws IOException {
    var tables = JSON.readTree(json);
    for (var table : TraceTable.values()) {
      var rows = tables.path(table.table());
      if (!rows.isEmpty()) {
        back(h, table.table(), rows);
      }
    }
  }

  private static void back(Handle h, String table, JsonNode rows) {
    var known =
        new HashSet<>(
            h.createQuery(
                    "select attname from pg_attribute where attrelid = to_regclass(:table)"
                        + " and attnum > 0 and not attisdropped")
                .bind("table", table)
                .mapTo(String.class)
                .list());
    var columns = new ArrayList<String>();
    rows.get(0).fieldNames().forEachRemaining(columns::add);
    columns.retainAll(known);
    var list = columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
    h.createUpdate(
            """
            insert into %1$s (%2$s) overriding system value
            select %2$s from json_populate_recordset(null::%1$s, :rows::json)
            """
                .formatted(table, list))
        .bind("rows", rows.toString())
        .execute();
  }
}
