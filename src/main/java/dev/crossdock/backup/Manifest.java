package dev.crossdock.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is in a backup; written last, so that a folder without one is not a backup.
 *
 * @param format of the backup itself
 * @param taken by the database's clock: what was committed until then is in it
 * @param schema version of the tables
 * @param tables in an order in which each comes after those it refers to
 * @param sequences last number given out, by sequence
 * @param files of the data folder
 */
public record Manifest(
    int format,
    Instant taken,
    String schema,
    List<Table> tables,
    Map<String, Long> sequences,
    List<File> files) {

  /** The format that is written now. */
  public static final int FORMAT = 1;

  public Manifest {
    tables = List.copyOf(tables);
    sequences = Map.copyOf(sequences);
    files = List.copyOf(files);
  }

  /**
   * A table.
   *
   * @param columns those that are in its file, in their order
   * @param bytes of its file, {@code sha256} their hash in hex
   */
  public record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

    public Table {
      columns = List.copyOf(columns);
    }

    /** Its file below the backup's folder. */
    public String file() {
      return "tables/" + name + ".copy.gz";
    }
  }

  /** A file of the data folder, by its path there with slashes. */
  public record File(String path, long bytes, String sha256) {

    /** Its file below the backup's folder. */
    public String file() {
      return "data/" + path;
    }
  }

  /** Rows of all tables together. */
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
