package dev.crossdock.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final String HOME = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.7";

  private final Attempts attempts = new Attempts();
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void eachWrongTryDoublesTheWaitUpToFiveMinutes() {
    wrong("anna", ELSEWHERE, Attempts.FREE);
    var waits = new ArrayList<Duration>();
    for (int i = 0; i < 12; i++) {
      var wait = attempts.reserve("anna", ELSEWHERE, now);
      waits.add(wait);
      now = now.plus(wait);
      wrong("anna", ELSEWHERE, 1);
    }
    assertThat(waits)
        .startsWith(Duration.ofSeconds(4), Duration.ofSeconds(8), Duration.ofSeconds(16))
        .endsWith(Duration.ofMinutes(5));
  }

  @Test
  void aRightOneBeginsAnew() {
    wrong("anna", HOME, Attempts.FREE - 1);
    assertThat(attempts.reserve("anna", HOME, now)).isZero();
    attempts.right("anna", HOME, now);
    wrong("anna", HOME, Attempts.FREE);
    assertThat(attempts.reserve("anna", HOME, now)).isPositive();
  }

  @Test
  void oneThatWasNotLookedAtDoesNotCount() {
    for (int i = 0; i < 20; i++) {
      assertThat(attempts.reserve("anna", HOME, now)).isZero();
      attempts.unseen("anna", HOME);
    }
  }

  @Test
  void anotherAddressAndAnotherNameDoNotWait() {
    wrong("anna", ELSEWHERE, Attempts.FREE);
    assertThat(attempts.reserve("anna", ELSEWHERE, now)).isPositive();
    assertThat(attempts.reserve("anna", HOME, now)).isZero();
    assertThat(attempts.reserve("berta", ELSEWHERE, now)).isZero();
  }

  @Test
  void manyAddressesSlowNewOnesAndNotTheOwners() {
    assertThat(attempts.reserve("anna", HOME, now)).isZero();
    attempts.right("anna", HOME, now);
    for (int i = 0; i < Attempts.FREE_OF_NAME; i++) {
      assertThat(attempts.reserve("anna", "203.0.113." + i, now)).isZero();
    }
    var slowed = attempts.reserve("anna", ELSEWHERE, now);
    assertThat(slowed).isEqualTo(Duration.ofSeconds(2));
    assertThat(attempts.reserve("anna", HOME, now)).isZero();
    now = now.plusSeconds(2);
    assertThat(attempts.reserve("anna", ELSEWHERE, now)).isZero();
  }

  @Test
  void theWaitBeginsWhenThePasswordWasFoundWrong() {
    wrong("anna", HOME, Attempts.FREE);
    now = now.plusSeconds(60);
    assertThat(attempts.wrong("anna", HOME, now)).isTrue();
    assertThat(attempts.reserve("anna", HOME, now)).isEqualTo(Duration.ofSeconds(4));
  }

  private void wrong(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(attempts.reserve(name, address, now)).isZero();
    }
  }
}
