package dev.crossdock.app;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What the database promises of a commit. */
final class Durability {

  private static final Logger LOG = Logger.getLogger(Durability.class);

  private Durability() {}

  /** Throws {@link IllegalStateException} where a commit may be lost, unless that is allowed. */
  static void check(DataSource database, boolean allowed) {
    var found = of(database);
    LOG.infof("PostgreSQL durability: %s", found);
    if (found.containsValue("off") && !allowed) {
      throw new IllegalStateException(
          "The database may lose what it has committed: "
              + found
              + ". Switch both on, or accept it with crossdock.database.allow-unsafe-durability.");
    }
  }

  static Map<String, String> of(DataSource database) {
    var found = new TreeMap<String, String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var name : new String[] {"fsync", "synchronous_commit"}) {
        try (var row = statement.executeQuery("show " + name)) {
          if (row.next()) {
            found.put(name, row.getString(1));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer", e);
    }
    return found;
  }
}
