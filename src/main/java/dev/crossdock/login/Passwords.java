package dev.crossdock.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Checks passwords of {@link Users}, slowly for who guesses: see {@link Attempts} and {@link
 * Hashing}. A name that nobody has costs the same as one that somebody has. Thread-safe; blocks for
 * a tenth of a second and more where a password was not seen right just before.
 */
public final class Passwords {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_PASSWORD = 1024;
  private static final PasswordHash NOBODY = PasswordHash.of("nobody has this".toCharArray());

  private final Users users;
  private final Clock clock;
  private final LoginEvent.Listener listener;
  private final SeenRight seenRight;
  private final Attempts attempts = new Attempts();
  private final Hashing hashing =
      new Hashing(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  public Passwords(Users users, Clock clock, LoginEvent.Listener listener) {
    this.users = users;
    this.clock = clock;
    this.listener = listener;
    this.seenRight = new SeenRight(clock);
  }

  /**
   * The user, when name and password are right. Throws {@link TooManyLogins} when the name has to
   * wait at this address, or too many log in at once.
   */
  public Optional<User> check(String name, char[] password, String address) {
    if (name.length() > LONGEST_NAME || password.length > LONGEST_PASSWORD) {
      return Optional.empty();
    }
    var user = users.find(name);
    if (user.isPresent() && seenRight.contains(user.get(), password)) {
      return user;
    }
    reserve(name, address);
    if (!isRight(user.map(User::password).orElse(NOBODY), name, password, address)
        || user.isEmpty()) {
      wrong(name, address);
      return Optional.empty();
    }
    synchronized (attempts) {
      attempts.right(name, address, clock.instant());
    }
    seenRight.add(user.get(), password);
    tell(LoginEvent.Kind.LOGGED_IN, name, address);
    return user;
  }

  private void reserve(String name, String address) {
    Duration wait;
    synchronized (attempts) {
      wait = attempts.reserve(name, address, clock.instant());
    }
    if (!wait.isZero()) {
      tell(LoginEvent.Kind.WAITING, name, address);
      throw new TooManyLogins("Too many wrong passwords.", wait);
    }
  }

  private boolean isRight(PasswordHash hash, String name, char[] password, String address) {
    try {
      return hashing.run(address, () -> hash.matches(password));
    } catch (TooManyLogins e) {
      synchronized (attempts) {
        attempts.unseen(name, address);
      }
      throw e;
    }
  }

  private void wrong(String name, String address) {
    tell(LoginEvent.Kind.REFUSED, name, address);
    boolean waits;
    synchronized (attempts) {
      waits = attempts.wrong(name, address, clock.instant());
    }
    if (waits) {
      tell(LoginEvent.Kind.LOCKED_OUT, name, address);
    }
  }

  private void tell(LoginEvent.Kind kind, String name, String address) {
    listener.happened(new LoginEvent(kind, name, address));
  }
}
