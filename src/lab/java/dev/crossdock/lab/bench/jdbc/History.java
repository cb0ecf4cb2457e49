package dev.crossdock.lab.bench.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Makes a past of one order that a hub took from its channel to the target and acknowledged: the
 * rows that it wrote are copied once for each transmission of the past, as {@code
 * /bench/history.sql} says, and {@code /bench/history-cases.sql} of what went wrong. Number {@code
 * n} is called {@code Sn}, is about the order {@code On} and came from partner {@code p(n modulo
 * 50)}; the first came ninety days ago and the last just now.
 */
final class History {

  /** Partners that the transmissions came from. */
  static final int PARTNERS = 50;

  private static final int AT_ONCE = 25_000;

  /** As many numbers as the hub itself takes for the smallest one. */
  private static final int PARTITION = 200_000;

  private final Connection connection;

  /**
   * @param connection of the database of a hub that took one order, whose number is {@code SAMPLE},
   *     and has nothing to do
   */
  History(Connection connection) {
    this.connection = connection;
  }

  /**
   * Makes it.
   *
   * @param transmissions how many
   * @param made told now and then how many there are
   */
  void make(int transmissions, IntConsumer made) throws IOException {
    execute(resource("history-sample.sql"));
    if (number("select count(*) from sample") != 1) {
      throw new IOException("The order that is to be copied was not delivered and acknowledged");
    }
    partitions("transmission_part", number("select transmission from sample") + transmissions);
    partitions("document_body", number("select last_document from sample") + 2L * transmissions);
    var copy =
        (resource("history.sql") + resource("history-cases.sql"))
            .replace(":partners", Integer.toString(PARTNERS))
            .replace(":all", Integer.toString(transmissions));
    for (int from = 1; from <= transmissions; from += AT_ONCE) {
      int to = Math.min(transmissions, from + AT_ONCE - 1);
      execute(copy.replace(":from", "" + from).replace(":to", "" + to));
      made.accept(to);
    }
    execute(resource("history-end.sql"));
    while (number("select count(*) from audit_log where seal is null") > 0) {
      execute("select seal_audit_log(" + AT_ONCE + ")");
    }
    execute("vacuum (analyze)");
    execute("checkpoint");
  }

  /** Another one where the same tables would be filled in another way. */
  static String version() throws IOException {
    int hash = 0;
    for (var name :
        List.of("history-sample.sql", "history.sql", "history-cases.sql", "history-end.sql")) {
      hash = 31 * hash + resource(name).hashCode();
    }
    return Integer.toHexString(hash);
  }

  /** Makes those that a hub would have made ahead of numbers up to this one. */
  private void partitions(String table, long last) throws IOException {
    var end =
        """
        select max(substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \\(''(\\d+)''\\)')::bigint)
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = '%s'::regclass
        """
            .formatted(table);
    for (long from = number(end); from <= last + PARTITION / 2; from += PARTITION) {
      execute(
          "create table %1$s_from_%2$d partition of %1$s for values from (%2$d) to (%3$d)"
              .formatted(table, from, from + PARTITION));
    }
  }

  private static String resource(String name) throws IOException {
    try (var in = History.class.getResourceAsStream("/bench/" + name)) {
      if (in == null) {
        throw new IllegalStateException("/bench/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void execute(String sql) throws IOException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private long number(String sql) throws IOException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IOException(sql + ": " + e.getMessage(), e);
    }
  }
}
