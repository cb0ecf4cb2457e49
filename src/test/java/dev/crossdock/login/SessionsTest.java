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

class SessionsTest {
  private static final char[] PASSWORD = "correct horse battery".toCharArray();

  @TempDir Path folder;
  private Users users;
  private Sessions sessions;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  private String session = "";

  @BeforeEach
  void annaLogsIn() {
    users = new Users(folder.resolve("users.yaml"));
    users.add("anna", Set.of(Role.OPERATOR), PASSWORD);
    sessions = new Sessions(users, clock);
    session = sessions.begin(users.find("anna").orElseThrow());
    assertThat(sessions.find(session)).isPresent();
  }

  @Test
  void logoutEndsThatSessionAndNoOther() {
    var other = sessions.begin(users.find("anna").orElseThrow());
    assertThat(sessions.end(session)).contains("anna");
    assertThat(sessions.find(session)).isEmpty();
    assertThat(sessions.find(other)).isPresent();
    assertThat(sessions.end(session)).isEmpty();
  }

  @Test
  void aChangedPasswordEndsEverySessionEvenWhenItIsTheSameAgain() {
    new Users(folder.resolve("users.yaml")).password("anna", PASSWORD);
    assertThat(sessions.find(session)).isEmpty();
  }

  @Test
  void changedRolesEndEverySession() {
    users.roles("anna", Set.of(Role.VIEWER));
    assertThat(sessions.find(session)).isEmpty();
  }

  @Test
  void whoIsRemovedAndAddedAgainHasNoSession() {
    users.remove("anna");
    users.add("anna", Set.of(Role.OPERATOR), PASSWORD);
    assertThat(sessions.find(session)).isEmpty();
  }

  @Test
  void aSessionEndsWhenNobodyUsesIt() {
    clock.advance(Duration.ofHours(7));
    assertThat(sessions.find(session)).isPresent();
    clock.advance(Duration.ofHours(7));
    assertThat(sessions.find(session)).isPresent();
    clock.advance(Duration.ofHours(9));
    assertThat(sessions.find(session)).isEmpty();
  }

  @Test
  void aSessionEndsAfterADay() {
    for (int hours = 0; hours < 24; hours += 6) {
      assertThat(sessions.find(session)).isPresent();
      clock.advance(Duration.ofHours(6));
    }
    clock.advance(Duration.ofMinutes(1));
    assertThat(sessions.find(session)).isEmpty();
  }

  @Test
  void ofOneUserThereAreFew() {
    for (int i = 0; i < 20; i++) {
      clock.advance(Duration.ofSeconds(1));
      sessions.begin(users.find("anna").orElseThrow());
    }
    assertThat(sessions.find(session)).isEmpty();
  }
}
