package dev.crossdock.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crossdock.testing.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
  private static final char[] RIGHT = "correct horse battery".toCharArray();
  private static final char[] WRONG = "incorrect horse".toCharArray();
  private static final String HOME = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.7";

  @TempDir Path folder;
  private Users users;
  private Passwords passwords;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private final ConcurrentLinkedQueue<LoginEvent> events = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void anna() {
    users = new Users(folder.resolve("users.yaml"));
    users.add("anna", Set.of(Role.OPERATOR), RIGHT);
    passwords = new Passwords(users, clock, events::add);
  }

  @Test
  void knowsRightFromWrong() {
    assertThat(passwords.check("anna", RIGHT, HOME)).map(User::name).contains("anna");
    assertThat(passwords.check("anna", WRONG, HOME)).isEmpty();
    assertThat(passwords.check("nobody", RIGHT, HOME)).isEmpty();
    assertThat(events)
        .extracting(LoginEvent::kind)
        .containsExactly(
            LoginEvent.Kind.LOGGED_IN, LoginEvent.Kind.REFUSED, LoginEvent.Kind.REFUSED);
  }

  @Test
  void whoGuessesMustWaitAndThenMayTryAgain() {
    guess("anna", Attempts.FREE, ELSEWHERE);
    var waits =
        catchThrowableOfType(TooManyLogins.class, () -> passwords.check("anna", RIGHT, ELSEWHERE));
    assertThat(waits.retryAfter()).isPositive();
    assertThat(events).extracting(LoginEvent::kind).contains(LoginEvent.Kind.LOCKED_OUT);
    clock.advance(waits.retryAfter());
    assertThat(passwords.check("anna", RIGHT, ELSEWHERE)).isPresent();
  }

  @Test
  void guessesFromElsewhereDoNotLockTheOwnerOut() {
    guess("anna", Attempts.FREE, ELSEWHERE);
    assertThatThrownBy(() -> passwords.check("anna", RIGHT, ELSEWHERE))
        .isInstanceOf(TooManyLogins.class);
    assertThat(passwords.check("anna", RIGHT, HOME)).isPresent();
  }

  @Test
  void triesSideBySideAreNoMoreThanOneAfterTheOther() throws Exception {
    assertThat(evaluated(40, "anna")).isEqualTo(Attempts.FREE);
  }

  private long evaluated(int tries, String name) throws Exception {
    try (var pool = new Closing(tries)) {
      var guesses = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < tries; i++) {
        guesses.add(() -> looksAt(name));
      }
      long evaluated = 0;
      for (var guess : pool.executor.invokeAll(guesses)) {
        evaluated += guess.get() ? 1 : 0;
      }
      return evaluated;
    }
  }

  private boolean looksAt(String name) {
    try {
      return passwords.check(name, WRONG, ELSEWHERE).isEmpty();
    } catch (TooManyLogins e) {
      return false;
    }
  }

  @Test
  void aChangedPasswordEndsTheOldOneAtOnce() {
    assertThat(passwords.check("anna", RIGHT, HOME)).isPresent();
    users.password("anna", "another password".toCharArray());
    assertThat(passwords.check("anna", RIGHT, HOME)).isEmpty();
    assertThat(passwords.check("anna", "another password".toCharArray(), HOME)).isPresent();
  }

  private void guess(String name, int times, String address) {
    for (int i = 0; i < times; i++) {
      assertThat(passwords.check(name, WRONG, address)).isEmpty();
    }
  }

  /** A pool that ends with its test. */
  private static final class Closing implements AutoCloseable {
    private final java.util.concurrent.ExecutorService executor;

    Closing(int threads) {
      executor = Executors.newFixedThreadPool(threads);
    }

    @Override
    public void close() {
      List<Runnable> left = executor.shutdownNow();
      assertThat(left).isEmpty();
    }
  }
}
