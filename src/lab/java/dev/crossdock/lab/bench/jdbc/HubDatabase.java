package dev.crossdock.lab.bench.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.IntConsumer;

/** The measured hub's embedded PostgreSQL. Used by one thread. */
public final class HubDatabase implements AutoCloseable {

  /** Partners that the transmissions of {@link #makeHistory} came from: {@code p0} and so on. */
  public static final int PARTNERS_OF_HISTORY = History.PARTNERS;

  private final Connection connection;

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
      and not exists (select from delivery where state in ('ready', 'retry-scheduled', 'leased'))\
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

  /** The version of the server, of the tables and of the history made in them, in words. */
  public String tables() throws IOException {
    return text(
            """
            select current_setting('server_version') || E'\\n'
              || string_agg(version || ' ' || checksum, E'\\n' order by installed_rank)
            from flyway_schema_history where checksum is not null
            """)
        + "\nhistory "
        + History.version();
  }

  /** Megabytes of the database on disk. */
  public long megabytes() throws IOException {
    return Long.parseLong(text("select pg_database_size(current_database()) / 1000000"));
  }

  /**
   * Makes a past of so many transmissions out of the only one that there is, the delivered order
   * {@code SAMPLE}: number {@code n} is called {@code Sn} and is about the order {@code On}.
   *
   * @param made told now and then how many there are
   */
  public void makeHistory(int transmissions, IntConsumer made) throws IOException {
    new History(connection).make(transmissions, made);
  }

  /** What number 1 of {@link #makeHistory} comes behind. */
  public LastOfSample lastOfSample() throws IOException {
    var row =
        text("""
        select t.id || ' ' || max(d.id) || ' ' || max(y.id) from transmission t
        join document d on d.transmission_id = t.id join delivery y on y.document_id = d.id
        where t.id = (select min(id) from transmission) group by t.id\
        """)
            .split(" ", -1);
    return new LastOfSample(Long.parseLong(row[0]), Long.parseLong(row[1]), Long.parseLong(row[2]));
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

  /**
   * The highest numbers of the sample. Number {@code n} of the history has the n-th transmission
   * behind it, and of documents and of deliveries the two behind the first {@code 2 (n - 1)}: what
   * came in, then what went out.
   */
  public record LastOfSample(long transmission, long document, long delivery) {}

  /** Counters of the server since it began to count. */
  public record Work(long commits, long walSyncs, double walBytes) {

    /** What was done from then to now. */
    public Work since(Work then) {
      return new Work(commits - then.commits, walSyncs - then.walSyncs, walBytes - then.walBytes);
    }
  }
}
