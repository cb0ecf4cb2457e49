package dev.crossdock.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
  private static final char[] RIGHT = "correct horse battery".toCharArray();
  private static final char[] WRONG = "incorrect horse".toCharArray();

  @TempDir Path folder;
  private Users users;
  private Passwords passwords;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));

  @BeforeEach
  void anna() {
    users = new Users(folder.resolve("users.yaml"));
    users.add("anna", Set.of(Role.OPERATOR), RIGHT);
    passwords = new Passwords(users, clock);
  }

  @Test
  void knowsRightFromWrong() {
    assertThat(passwords.check("anna", RIGHT)).map(User::name).contains("anna");
    assertThat(passwords.check("anna", WRONG)).isEmpty();
    assertThat(passwords.check("nobody", RIGHT)).isEmpty();
  }

  @Test
  void whoGuessesMustWaitAndThenMayTryAgain() {
    for (var i = 0; i < 6; i++) {
      passwords.check("anna", WRONG);
    }
    assertThat(passwords.check("anna", RIGHT)).isEmpty();
    clock.advance(Duration.ofMinutes(2));
    assertThat(passwords.check("anna", RIGHT)).isPresent();
  }

  @Test
  void aChangedPasswordEndsTheOldOneAtOnce() {
    assertThat(passwords.check("anna", RIGHT)).isPresent();
    users.password("anna", "another password".toCharArray());
    assertThat(passwords.check("anna", RIGHT)).isEmpty();
    assertThat(passwords.check("anna", "another password".toCharArray())).isPresent();
  }
}
