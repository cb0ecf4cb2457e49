package dev.crossdock.cli.backup;

import dev.crossdock.infrastructure.DatabaseAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which PostgreSQL, where it is not the embedded one; the same settings as the hub's. */
final class DatabaseOptions {

  @Option(
      names = "--database-url",
      paramLabel = "JDBC-URL",
      defaultValue = "${env:CROSSDOCK_DATABASE_URL}",
      description =
          "A PostgreSQL of your own (default: $CROSSDOCK_DATABASE_URL, else the embedded)")
  @Nullable String url;

  @Option(
      names = "--database-username",
      paramLabel = "NAME",
      defaultValue = "${env:CROSSDOCK_DATABASE_USERNAME:-crossdock}",
      description =
          "Its user (default: ${DEFAULT-VALUE}); the password is $CROSSDOCK_DATABASE_PASSWORD")
  String username = "crossdock";

  Optional<DatabaseAddress> external() {
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    var password = System.getenv("CROSSDOCK_DATABASE_PASSWORD");
    return Optional.of(new DatabaseAddress(url, username, password == null ? "" : password));
  }
}
