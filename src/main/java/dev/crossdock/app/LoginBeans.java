package dev.crossdock.app;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditEntry.Outcome;
import dev.crossdock.audit.AuditLog;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.login.CliToken;
import dev.crossdock.login.LoginEvent;
import dev.crossdock.login.Passwords;
import dev.crossdock.login.Sessions;
import dev.crossdock.login.Users;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Who may log in. */
class LoginBeans {
  private static final Logger LOG = Logger.getLogger("dev.crossdock.login");

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
  Passwords passwords(Users users, Clock clock, LoginEvent.Listener listener) {
    return new Passwords(users, clock, listener);
  }

  @Produces
  @Singleton
  Sessions sessions(Users users, Clock clock) {
    return new Sessions(users, clock);
  }

  /** Every login and every refusal, in one place. */
  @Produces
  @Singleton
  LoginEvent.Listener loginListener(AuditLog audit, ManagedExecutor executor) {
    return event -> {
      log(event);
      executor.execute(() -> record(audit, event));
    };
  }

  /** A name that waits was recorded when its wait began. */
  private static void record(AuditLog audit, LoginEvent event) {
    var action =
        switch (event.kind()) {
          case LOGGED_IN, REFUSED -> AuditAction.LOGIN;
          case LOCKED_OUT -> AuditAction.LOCK_OUT;
          case LOGGED_OUT -> AuditAction.LOGOUT;
          case WAITING -> null;
        };
    if (action == null) {
      return;
    }
    var who = new Actor(Actor.Kind.PERSON, event.name(), Actor.Through.API, event.address());
    var entry = AuditEntry.done(who, action, new AuditObject("user", event.name()), null);
    try {
      audit.record(event.kind() == LoginEvent.Kind.REFUSED ? entry.with(Outcome.REFUSED) : entry);
    } catch (RuntimeException e) {
      LOG.errorf(e, "The audit log could not take the login of %s", event.name());
    }
  }

  private static void log(LoginEvent event) {
    var words = "login %s: name %s, from %s";
    switch (event.kind()) {
      case LOGGED_IN, LOGGED_OUT ->
          LOG.infof(words, event.kind().id(), event.name(), event.address());
      case REFUSED, LOCKED_OUT ->
          LOG.warnf(words, event.kind().id(), event.name(), event.address());
      case WAITING -> LOG.debugf(words, event.kind().id(), event.name(), event.address());
    }
  }

  @Produces
  @Singleton
  @Startup
  CliToken cliToken(Infrastructure infrastructure) {
    return CliToken.create(infrastructure.file("."));
  }
}
