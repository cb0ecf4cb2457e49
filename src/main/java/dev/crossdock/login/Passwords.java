package dev.crossdock.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Checks passwords of {@link Users}, slowly for who guesses: after {@value #FREE_TRIES} wrong ones
 * a name waits, twice as long each time, up to a minute, and is refused unseen meanwhile.
 * Thread-safe; blocks for a tenth of a second where a password was not seen right just before.
 */
public final class Passwords {
  private static final int FREE_TRIES = 5;
  private static final int MAX_NAMES = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final PasswordHash NOBODY = PasswordHash.of("nobody has this".toCharArray());

  private final Users users;
  private final Clock clock;
  private final SeenRight seenRight;
  private final ConcurrentMap<String, Failures> failures = new ConcurrentHashMap<>();

  public Passwords(Users users, Clock clock) {
    this.users = users;
    this.clock = clock;
    this.seenRight = new SeenRight(clock);
  }

  /** The user, when name and password are right and the name need not wait. */
  public Optional<User> check(String name, char[] password) {
    var user = users.find(name);
    if (user.isPresent() && seenRight.contains(user.get(), password)) {
      return user;
    }
    var now = clock.instant();
    var before = failures.get(name);
    if (before != null && now.isBefore(before.until())) {
      return Optional.empty();
    }
    if (!user.map(User::password).orElse(NOBODY).matches(password) || user.isEmpty()) {
      failed(name, now);
      return Optional.empty();
    }
    failures.remove(name);
    seenRight.add(user.get(), password);
    return user;
  }

  private void failed(String name, Instant now) {
    if (failures.size() >= MAX_NAMES) {
      failures.values().removeIf(f -> f.until().isBefore(now));
    }
    failures.merge(name, new Failures(1, now), (old, one) -> Failures.after(old.count() + 1, now));
  }

  private record Failures(int count, Instant until) {

    static Failures after(int count, Instant now) {
      if (count < FREE_TRIES) {
        return new Failures(count, now);
      }
      var wait = Duration.ofSeconds(1L << Math.min(count - FREE_TRIES, 6));
      return new Failures(count, now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }
  }
}
