package dev.crossdock.lab.bench.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The measured hub's embedded PostgreSQL. Used by one thread. */
public final class HubDatabase implements AutoCloseable {

  private static final int MOST_AT_ONCE = 50_000;

  private final Connection connection;
  private long firstTransmission = 1;

  private HubDatabase(Connection connection) {
    this.connection = connection;
  }

  /** The one of the hub that runs on this data folder. */
  public static HubDatabase of(Path data) throws IOException {
    var url = new ObjectMapper().readTree(data.resolve("hub.json").toFile()).path("database");
    var password = Files.readString(data.resolve("secrets/postgres")).strip();
    try {
      return new HubDatabase(DriverManager.getConnection(url.asText(), "postgres", password));
    } catch (SQLException e) {
      throw new IOException("the hub's database: " + e.getMessage(), e);
    }
  }

  /** A setting as the server has it, such as {@code fsync}. */
  public String setting(String name) throws IOException {
    return text("select current_setting('" + name + "')");
  }

  /** Whether every delivery has ended and nothing waits to be read or accepted. */
  public boolean idle() throws IOException {
    return text("""
    select not exists (select from transmission where state in ('received', 'framed'))
      and not exists (select from document where state in ('read', 'accepted'))
      and not exists (select from delivery where state in ('ready', 'again', 'leased'))\
    """)
        .equals("t");
  }

  /** How many documents of this direction are delivered. */
  public int delivered(String direction) throws IOException {
    return Integer.parseInt(
        text(
            "select count(*) from document where state = 'delivered' and direction = '"
                + direction
                + "'"));
  }

  /**
   * Adds this many documents that came in, each with its acknowledgement: of so many partners over
   * ninety days, numbered {@code S1} and so on, of orders {@code O1} and so on; most are delivered,
   * a few hundredths rejected, a few thousandths dead.
   */
  public void fill(int documents, int partners) throws IOException {
    firstTransmission = Long.parseLong(text("select coalesce(max(id), 0) + 1 from transmission"));
    for (int from = 1; from <= documents; from += MOST_AT_ONCE) {
      fill(documents, partners, from, Math.min(documents, from + MOST_AT_ONCE - 1));
    }
    execute("vacuum analyze");
  }

  /** Receipt number of the file of the document of this number that {@link #fill} made. */
  public long transmission(int number) {
    return firstTransmission + number - 1;
  }

  private void fill(int documents, int partners, int from, int to) throws IOException {
    var made =
        """
        create temporary table made as select n, 'p' || n %% %1$d as partner,
          %2$d + n - 1 as id, case when n %% 3 = 0 then 'invoice' else 'order' end as type,
          case when n %% 400 = 7 then 'dead' when n %% 40 = 9 then 'rejected'
            else 'delivered' end as state,
          clock_timestamp() - (%3$d - n) * interval '90 days' / %3$d as at
        from generate_series(%4$d, %5$d) n
        """
            .formatted(partners, firstTransmission, documents, from, to);
    execute(made);
    execute(
        """
        insert into transmission (id, partner, channel, name, size, sha256, state, format,
          blank_bytes, set_aside_bytes, received_at, read_at)
        select id, partner, 'http', 'S' || n || '.edi', 0, '', 'read', 'x12', 0, 0, at, at from made
        """);
    execute("select setval('transmission_id_seq', (select max(id) from transmission))");
    execute(
        """
        insert into document (transmission_id, interchange_no, document_no, direction, type,
          standard, message, version, partner, usage, agreement, document_number, order_number,
          state, targets, map, received_at, updated_at)
        select id, 1, way, case way when 1 then 'in' else 'out' end,
          case way when 1 then type else 'acknowledgement' end, 'x12',
          case way when 1 then '850' else '997' end, '004010', partner, 'production', 'a',
          case way when 1 then 'S' || n end, case way when 1 then 'O' || n end,
          case way when 1 then state else 'delivered' end,
          case when way = 1 and state = 'rejected' then 0 else 1 end, 'x12-850', at, at
        from made, generate_series(0, 1) way order by n
        """);
    execute(
        """
        insert into delivery (document_id, target, usage, state, attempt, due_at, created_at,
          ended_at, code)
        select d.id, case d.direction when 'in' then 'erp' else 'partner:' || m.partner end,
          'production', case d.state when 'dead' then 'dead' else 'done' end, 1, m.at, m.at, m.at,
          case d.state when 'dead' then 'target-refused' end
        from made m join document d on d.transmission_id = m.id where d.targets > 0
        """);
    execute(
        """
        insert into violation (transmission_id, interchange_no, document_id, stage, code, severity,
          message)
        select m.id, 1, d.id, 'map', 'field-missing', 'error', 'made'
        from made m join document d on d.transmission_id = m.id where d.state = 'rejected'
        """);
    execute("drop table made");
  }

  private void execute(String sql) throws IOException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(sql + ": " + e.getMessage(), e);
    }
  }

  /** What it has done so far. */
  public Work work() throws IOException {
    var row =
        text("""
        select (select xact_commit from pg_stat_database
                 where datname = current_database()) || ' '
          || wal_sync || ' ' || wal_bytes from pg_stat_wal\
        """)
            .split(" ", -1);
    return new Work(Long.parseLong(row[0]), Long.parseLong(row[1]), Double.parseDouble(row[2]));
  }

  private String text(String sql) throws IOException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    } catch (SQLException e) {
      throw new IOException(sql + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Counters of the server since it began to count. */
  public record Work(long commits, long walSyncs, double walBytes) {

    /** What was done from then to now. */
    public Work since(Work then) {
      return new Work(commits - then.commits, walSyncs - then.walSyncs, walBytes - then.walBytes);
    }
  }
}
