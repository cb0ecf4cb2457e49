package dev.crossdock.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a PostgreSQL is and who we are there. */
public record DatabaseAddress(String url, String username, String password) {

  /** Opens a connection; the driver is named, as not every class loader finds it. */
  public Connection connect() throws SQLException {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    return source.getConnection(username, password);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url;
  }
}
