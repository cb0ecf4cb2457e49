package dev.crossdock.retention.jdbc;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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

  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final ArrayNode rows = JSON.createArrayNode();
  private String table = "";

  private PuttingTrace(Handle handle) {
    this.handle = handle;
  }

  static void back(Handle handle, InputStream content) throws IOException {
    var putting = new PuttingTrace(handle);
    try (var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        putting.line(JSON.readTree(line));
      }
    }
    putting.flush();
  }

  private void line(JsonNode line) {
    var of = TraceTable.of(line.path("table").asText()).table();
    if (!of.equals(table) || rows.size() == AT_ONCE) {
      flush();
      table = of;
    }
    rows.add(line.path("row"));
  }

  private void flush() {
    if (rows.isEmpty()) {
      return;
    }
    var columns = columns();
    handle
        .createUpdate(
            """
            insert into %1$s (%2$s) overriding system value
            select %2$s from json_populate_recordset(null::%1$s, :rows::json)
            """
                .formatted(table, columns))
        .bind("rows", rows.toString())
        .execute();
    rows.removeAll();
  }

  /** Those that a row has and the table knows. */
  private String columns() {
    var known =
        new HashSet<>(
            handle
                .createQuery(
                    "select attname from pg_attribute where attrelid = to_regclass(:table)"
                        + " and attnum > 0 and not attisdropped")
                .bind("table", table)
                .mapTo(String.class)
                .list());
    var columns = new ArrayList<String>();
    rows.get(0).fieldNames().forEachRemaining(columns::add);
    columns.retainAll(known);
    return columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
  }
}
