package dev.crossdock.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crossdock.diagnostics.Code;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PushBackTest {
  private static final IntakeLimits LIMITS = new IntakeLimits(100, 1000, 500, 2);

  private final AtomicLong free = new AtomicLong(10_000);
  private final AtomicLong nanos = new AtomicLong();
  private final PushBack pushBack = new PushBack(LIMITS, free::get, nanos::get);

  @Test
  void refusesWhenTooManyFilesWaitAndTakesAgainWhenAFifthIsGone() {
    assertThat(pushBack.measured(new Backlog(99, 0))).isEmpty();
    assertThat(pushBack.measured(new Backlog(100, 0))).isPresent();
    var refused = refused("acme");
    assertThat(refused.code()).isEqualTo(Code.BACKLOG_FULL);
    assertThat(refused.retryAfter()).isPositive();
    assertThat(pushBack.measured(new Backlog(80, 0))).isPresent();
    assertThat(pushBack.measured(new Backlog(79, 0))).isEmpty();
    assertThatCode(() -> pushBack.admit("acme")).doesNotThrowAnyException();
    assertThat(pushBack.refused()).isEqualTo(1);
  }

  @Test
  void refusesWhenTooManyBytesWait() {
    pushBack.measured(new Backlog(1, 1000));
    assertThat(refused("acme").code()).isEqualTo(Code.BACKLOG_FULL);
  }

  @Test
  void countsWhatItLetsInBetweenTwoMeasurements() throws Refused {
    pushBack.measured(new Backlog(98, 0));
    pushBack.admit("acme");
    pushBack.admit("best");
    assertThat(refused("acme").code()).isEqualTo(Code.BACKLOG_FULL);
    pushBack.measured(new Backlog(50, 0));
    assertThatCode(() -> pushBack.admit("acme")).doesNotThrowAnyException();
  }

  @Test
  void refusesWhileTheDiskIsNearlyFull() {
    free.set(499);
    pushBack.measured(new Backlog(0, 0));
    assertThat(refused("acme").code()).isEqualTo(Code.DISK_LOW);
    free.set(549);
    assertThat(pushBack.measured(new Backlog(0, 0))).isPresent();
    free.set(550);
    assertThat(pushBack.measured(new Backlog(0, 0))).isEmpty();
  }

  @Test
  void oneSendersRateIsNoOthersBusiness() throws Refused {
    for (int file = 0; file < 20; file++) {
      pushBack.admit("acme");
    }
    var refused = refused("acme");
    assertThat(refused.code()).isEqualTo(Code.RATE_EXCEEDED);
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    pushBack.admit("best");
    nanos.addAndGet(1_000_000_000L);
    pushBack.admit("acme");
    pushBack.admit("acme");
    assertThat(refused("acme").code()).isEqualTo(Code.RATE_EXCEEDED);
  }

  private Refused refused(String sender) {
    return catchThrowableOfType(Refused.class, () -> pushBack.admit(sender));
  }
}
