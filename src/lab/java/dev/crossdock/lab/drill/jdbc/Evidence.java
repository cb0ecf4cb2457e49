package dev.crossdock.lab.drill.jdbc;

import dev.crossdock.infrastructure.DatabaseAddress;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a hub's database says of what it holds; a connection for each question. Thread-safe. */
public final class Evidence {

  private static final String UNFINISHED =
      """
      select (select count(*) from transmission where state in ('received', 'framed'))
        + (select count(*) from document where state in ('read', 'accepted'))
        + (select count(*) from delivery where state in ('ready', 'retry-scheduled', 'leased'))
        + (select count(*) from outbox)
        + (select count(*) from exception_event where state = 'new')
      """;

  /** A question, its answer when all is well, and what another answer means. */
  private record Rule(String sql, String broken) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "select count(*) from document d where d.state = 'rejected' and not exists"
                  + " (select from case_affected a where a.document_id = d.id)",
              "rejected documents without a case"),
          new Rule(
              "select count(*) from delivery where state not in ('done')",
              "deliveries that are not done"),
          new Rule(
              "select count(*) from document where state in ('dead-lettered', 'in-doubt', 'held')",
              "documents dead, in doubt or held"),
          new Rule(
              "select count(*) from transmission where state = 'failed'", "transmissions given up"),
          new Rule(
              "select count(*) from exception_event where state = 'failed'",
              "events that could not be applied"),
          new Rule(
              "select count(*) from transmission_part p where not exists"
                  + " (select from transmission t where t.id = p.transmission_id)",
              "parts of files that were never received"),
          new Rule(
              "select count(*) - count(distinct control_number) from document where message ="
                  + " '997'",
              "acknowledgements with a control number that another one has"),
          new Rule(
              "select count(*) from (select transmission_id, interchange_no from document where"
                  + " message = '997' and transmission_id is not null group by 1, 2 having"
                  + " count(*) > 1) twice",
              "interchanges acknowledged twice"),
          new Rule(
              "select count(*) from pg_stat_activity where application_name = 'crossdock' and"
                  + " state like 'idle in transaction%' and state_change < clock_timestamp() -"
                  + " interval '10 s'",
              "transactions that hang"));

  private final DatabaseAddress database;

  public Evidence(DatabaseAddress database) {
    this.database = database;
  }

  /** How much is still to be done. */
  public long unfinished() throws SQLException {
    return number(UNFINISHED);
  }

  public long transmissions() throws SQLException {
    return number("select count(*) from transmission");
  }

  /** Orders that have been read. */
  public long read() throws SQLException {
    return number("select count(*) from document where direction = 'in'");
  }

  /** Documents that wait for another one. */
  public long parked() throws SQLException {
    return number("select count(*) from document where state = 'parked'");
  }

  /** Orders that have been delivered. */
  public long delivered() throws SQLException {
    return number("select count(*) from document where direction = 'in' and state = 'delivered'");
  }

  /** Orders that were rejected. */
  public long rejected() throws SQLException {
    return number("select count(*) from document where direction = 'in' and state = 'rejected'");
  }

  public long acknowledgements() throws SQLException {
    return number("select count(*) from document where message = '997'");
  }

  /** Everything else that must not be; empty when all is well. */
  public List<String> wrong() throws SQLException {
    var wrong = new ArrayList<String>();
    for (var rule : RULES) {
      long count = number(rule.sql());
      if (count != 0) {
        wrong.add(count + " " + rule.broken());
      }
    }
    return wrong;
  }

  /** What time it is there. */
  public Instant clock() throws SQLException {
    return Instant.ofEpochSecond(number("select extract(epoch from clock_timestamp())::bigint"));
  }

  /** A setting of the server, such as {@code fsync}. */
  public String setting(String name) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.prepareStatement("select current_setting(?)")) {
      statement.setString(1, name);
      try (var row = statement.executeQuery()) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    }
  }

  private long number(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
