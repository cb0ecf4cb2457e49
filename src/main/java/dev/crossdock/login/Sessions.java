package dev.crossdock.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Who is logged in by the login page. A session is a random id that only the browser has (kept here
 * as its hash), and ends at logout, after eight hours without a request, after a day, with the hub,
 * and as soon as the user's entry in the users file is another one than at the login: another
 * password, other roles, or removed and added again. Thread-safe.
 */
public final class Sessions {
  private static final Duration IDLE = Duration.ofHours(8);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_OF_USER = 20;

  private final Users users;
  private final Clock clock;
  private final Map<String, Session> sessions = new HashMap<>();

  public Sessions(Users users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  /** Begins a session; its id, for the browser only. */
  public synchronized String begin(User user) {
    var now = clock.instant();
    sessions.values().removeIf(session -> session.isOver(now));
    while (sessions.values().stream().filter(s -> s.user.equals(user.name())).count()
        >= MOST_OF_USER) {
      endOldest(user.name());
    }
    var id = Secrets.random(32);
    sessions.put(hash(id), new Session(user.name(), entry(user), now, now));
    return id;
  }

  /** Whose session this is, with the roles of now. */
  public synchronized Optional<User> find(String id) {
    var key = hash(id);
    var session = sessions.get(key);
    if (session == null) {
      return Optional.empty();
    }
    var now = clock.instant();
    var user = users.find(session.user).filter(u -> entry(u).equals(session.entry));
    if (user.isEmpty() || session.isOver(now)) {
      sessions.remove(key);
      return Optional.empty();
    }
    sessions.put(key, new Session(session.user, session.entry, session.began, now));
    return user;
  }

  /** Ends the session; whose it was. */
  public synchronized Optional<String> end(String id) {
    return Optional.ofNullable(sessions.remove(hash(id))).map(Session::user);
  }

  private void endOldest(String user) {
    sessions.entrySet().stream()
        .filter(s -> s.getValue().user.equals(user))
        .min(Comparator.comparing(s -> s.getValue().seen))
        .ifPresent(oldest -> sessions.remove(oldest.getKey()));
  }

  /** The stored hash has a salt of its own each time a password is set. */
  private static String entry(User user) {
    return hash(user.password().text() + user.roles().stream().map(Role::id).sorted().toList());
  }

  private static String hash(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Session(String user, String entry, Instant began, Instant seen) {
    boolean isOver(Instant now) {
      return seen.plus(IDLE).isBefore(now) || began.plus(LONGEST).isBefore(now);
    }
  }
}
