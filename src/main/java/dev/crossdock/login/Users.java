package dev.crossdock.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The people in the users file. A change of the file takes effect with the next login; a broken one
 * is logged and the last good one goes on. Thread-safe in one process; of two processes that write
 * at once the last one wins.
 */
public final class Users {
  private static final Logger LOG = Logger.getLogger(Users.class);
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

  /** Names that the hub gives to actors that are not persons. */
  private static final Set<String> RESERVED =
      Set.of(
          "command-line",
          "commandline",
          "crossdock",
          "hub",
          "system",
          "nobody",
          "anonymous",
          "partner",
          "route",
          "rule");

  private final Path file;
  private Map<String, User> users = Map.of();
  private @Nullable FileTime seen;

  public Users(Path file) {
    this.file = file;
  }

  /** The user of this name. */
  public synchronized Optional<User> find(String name) {
    refresh();
    return Optional.ofNullable(users.get(name));
  }

  /** Everybody, in the order of the file. */
  public synchronized List<User> all() {
    refresh();
    return List.copyOf(users.values());
  }

  /**
   * Makes user {@code admin} with a random password when there is no users file yet, and answers
   * the password; it is kept nowhere else.
   */
  public synchronized Optional<String> createFirstAdmin() {
    if (Files.exists(file)) {
      return Optional.empty();
    }
    var password = Secrets.random(15);
    save(
        Map.of(
            "admin", new User("admin", Set.of(Role.ADMIN), hash("admin", password.toCharArray()))));
    return Optional.of(password);
  }

  /** Adds a user. Throws {@link IllegalArgumentException} when the name is taken or unfit. */
  public synchronized void add(String name, Set<Role> roles, char[] password) {
    refresh();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a user's name is made of a-z, 0-9 and . _ @ -, at most 64 of them");
    }
    if (RESERVED.contains(name)) {
      throw new IllegalArgumentException(name + " is the name of an actor that is not a person");
    }
    if (users.containsKey(name)) {
      throw new IllegalArgumentException("there is a user " + name + " already");
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("a user needs at least one role");
    }
    put(new User(name, roles, hash(name, password)));
  }

  /**
   * Sets a new password. Throws {@link IllegalArgumentException} when there is no such user, or the
   * password is one that would be guessed.
   */
  public synchronized void password(String name, char[] password) {
    put(new User(name, existing(name).roles(), hash(name, password)));
  }

  /** Sets new roles. Throws {@link IllegalArgumentException} when there is no such user. */
  public synchronized void roles(String name, Set<Role> roles) {
    put(new User(name, roles, existing(name).password()));
  }

  /** Removes a user. Throws {@link IllegalArgumentException} when there is no such user. */
  public synchronized void remove(String name) {
    existing(name);
    var left = new LinkedHashMap<>(users);
    left.remove(name);
    save(left);
  }

  private User existing(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("there is no user " + name));
  }

  private static PasswordHash hash(String user, char[] password) {
    PasswordRule.check(user, password);
    return PasswordHash.of(password);
  }

  private void put(User user) {
    var changed = new LinkedHashMap<>(users);
    changed.put(user.name(), user);
    save(changed);
  }

  private void save(Map<String, User> changed) {
    UsersFile.write(file, changed.values());
    seen = null;
    refresh();
  }

  private Map<String, User> withoutReserved(Map<String, User> read) {
    if (read.keySet().removeIf(RESERVED::contains)) {
      LOG.errorf("%s names users like actors that are not persons; they can't log in", file);
    }
    return read;
  }

  private void refresh() {
    try {
      var changed = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
      if (changed == null) {
        users = Map.of();
      } else if (!changed.equals(seen)) {
        users = withoutReserved(UsersFile.read(file));
      }
      seen = changed;
    } catch (IOException | IllegalArgumentException e) {
      if (seen == null && users.isEmpty()) {
        throw new UncheckedIOException(new IOException("the users file " + file + " is broken", e));
      }
      LOG.errorf("the users file %s is broken, the users read before go on: %s", file, e);
    }
  }
}
