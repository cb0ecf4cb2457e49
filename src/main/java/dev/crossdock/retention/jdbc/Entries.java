package dev.crossdock.retention.jdbc;

import dev.crossdock.retention.archive.ArchiveIndexEntry;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows as lines of an archive's index. */
final class Entries {

  private Entries() {}

  static ArchiveIndexEntry of(String kind, ResultSet row) throws SQLException {
    return new ArchiveIndexEntry(
        kind,
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getTimestamp(8).toInstant().toString(),
        row.getString(9));
  }
}
