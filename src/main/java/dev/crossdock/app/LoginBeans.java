package dev.crossdock.app;

import dev.crossdock.login.CliToken;
import dev.crossdock.login.Passwords;
import dev.crossdock.login.Users;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/** Who may log in. */
class LoginBeans {

  /** At the first start there is nobody: then an admin is made and its password shown, once. */
  @Produces
  @Singleton
  @Startup
  Users users(HubSettings settings, Infrastructure infrastructure) {
    Path file = settings.users().orElseGet(() -> infrastructure.file("users.yaml"));
    var users = new Users(file);
    users.createFirstAdmin().ifPresent(password -> show(file, password));
    return users;
  }

  /** To the terminal, never to the log: logs are kept and sent around. */
  @SuppressWarnings("SystemOut")
  private static void show(Path file, String password) {
    System.out.printf(
        "%n  First start: log in as admin with the password %s%n"
            + "  It is shown only now; %s holds its hash.%n%n",
        password, file);
    System.out.flush();
  }

  @Produces
  @Singleton
  Passwords passwords(Users users, Clock clock) {
    return new Passwords(users, clock);
  }

  @Produces
  @Singleton
  @Startup
  CliToken cliToken(Infrastructure infrastructure) {
    return CliToken.create(infrastructure.file("."));
  }
}
