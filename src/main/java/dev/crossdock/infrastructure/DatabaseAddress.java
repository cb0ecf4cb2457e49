package dev.crossdock.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a PostgreSQL is and who we are there. */
public record DatabaseAddress(String url, String username, String password) {

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url;
  }
}
