package dev.crossdock.app;

import dev.crossdock.app.FolderState.Change;
import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditEntry.Outcome;
import dev.crossdock.audit.AuditLog;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.AuditQuery;
import dev.crossdock.login.Role;
import dev.crossdock.login.User;
import dev.crossdock.login.Users;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Records what changes by files: configuration, keys, users. Who wrote a file is not known. */
@Singleton
class ConfigurationAudit {
  private static final Actor FILE = new Actor(Actor.Kind.SYSTEM, "file", Actor.Through.FILE, null);

  /** More changes than a hub sees in years. */
  private static final int MOST_KNOWN = 10_000;

  private final AuditLog log;
  private final Users users;
  private final Path home;
  private Map<String, User> known;

  @Inject
  ConfigurationAudit(AuditLog log, Users users, HubSettings settings) {
    this(log, users, settings.home());
  }

  ConfigurationAudit(AuditLog log, Users users, Path home) {
    this.log = log;
    this.users = users;
    this.home = home.toAbsolutePath().normalize();
    this.known = byName();
  }

  /** Records the changes of files; those that are not taken over are refused. */
  void changed(List<Change> changes, Predicate<Path> refused) {
    for (var change : changes) {
      if (Objects.equals(change.before(), change.after())) {
        continue; // only touched
      }
      var detail = new HashMap<String, @Nullable String>();
      detail.put("before", change.before());
      detail.put("after", change.after());
      var entry = AuditEntry.done(FILE, action(change), object(change.file()), null).with(detail);
      log.record(refused.test(change.file()) ? entry.with(Outcome.REFUSED) : entry);
    }
  }

  /**
   * Records what the files of a folder of home are now where the log has them otherwise: they
   * changed while no hub looked, or are there for the first time.
   */
  void sinceTheLastStart(Path folder, Map<Path, String> hashes, Predicate<Path> refused) {
    var now = new HashMap<String, String>();
    hashes.forEach((file, hash) -> now.put(object(file).id(), hash));
    var known = known(object(folder).id() + '/');
    var all = new TreeSet<>(known.keySet());
    all.addAll(now.keySet());
    changed(
        all.stream().map(id -> new Change(home.resolve(id), known.get(id), now.get(id))).toList(),
        refused);
  }

  /**
   * The hash that each file below had when it was recorded last; those that were removed have none.
   */
  private Map<String, String> known(String folder) {
    var newest = new HashMap<String, Optional<String>>();
    var query =
        new AuditQuery(
            FILE.name(),
            AuditAction.CONFIGURATION_CHANGE.id(),
            "file",
            null,
            null,
            null,
            null,
            MOST_KNOWN);
    for (var act : log.find(query)) {
      newest.putIfAbsent(
          act.entry().object().id(),
          Optional.ofNullable(act.entry().detail().get("after")).map(Object::toString));
    }
    var known = new HashMap<String, String>();
    newest.forEach(
        (id, hash) -> {
          if (id.startsWith(folder)) {
            hash.ifPresent(value -> known.put(id, value));
          }
        });
    return known;
  }

  private static AuditAction action(Change change) {
    var folder = change.file().toAbsolutePath().getParent();
    if (folder != null && folder.endsWith("keys")) {
      return change.after() == null ? AuditAction.KEY_REVOKE : AuditAction.KEY_ADD;
    }
    return AuditAction.CONFIGURATION_CHANGE;
  }

  private AuditObject object(Path file) {
    var whole = file.toAbsolutePath().normalize();
    return new AuditObject(
        "file", (whole.startsWith(home) ? home.relativize(whole) : whole).toString());
  }

  /** Records how the users changed since the last look. */
  synchronized void users() {
    var now = byName();
    if (now.equals(known)) {
      return;
    }
    var names = new TreeSet<>(known.keySet());
    names.addAll(now.keySet());
    for (var name : names) {
      user(name, known.get(name), now.get(name));
    }
    known = now;
  }

  private void user(String name, @Nullable User before, @Nullable User now) {
    if (now == null) {
      record(AuditAction.USER_REMOVE, name, Map.of());
    } else if (before == null) {
      record(AuditAction.USER_ADD, name, Map.of("roles", roles(now)));
    } else {
      if (!before.roles().equals(now.roles())) {
        record(AuditAction.USER_ROLES, name, Map.of("before", roles(before), "after", roles(now)));
      }
      if (!before.password().equals(now.password())) {
        record(AuditAction.USER_PASSWORD, name, Map.of());
      }
    }
  }

  private static List<String> roles(User user) {
    return user.roles().stream().sorted().map(Role::id).toList();
  }

  private void record(AuditAction action, String name, Map<String, ?> detail) {
    log.record(AuditEntry.done(FILE, action, new AuditObject("user", name), null).with(detail));
  }

  private Map<String, User> byName() {
    var all = new HashMap<String, User>();
    users.all().forEach(user -> all.put(user.name(), user));
    return all;
  }
}
