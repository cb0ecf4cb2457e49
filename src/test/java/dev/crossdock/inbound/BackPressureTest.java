package dev.crossdock.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.crossdock.diagnostics.ChannelCode;
import dev.crossdock.store.Backlog;
import dev.crossdock.store.TransmissionRefused;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BackPressureTest {
  private static final IntakeLimits LIMITS = new IntakeLimits(100, 1000, 500, 2);

  private final AtomicLong free = new AtomicLong(10_000);
  private final AtomicLong nanos = new AtomicLong();
  private final BackPressure backPressure = new BackPressure(LIMITS, free::get, nanos::get);

  @Test
  void refusesWhenTooManyFilesWaitAndTakesAgainWhenAFifthIsGone() {
    assertThat(backPressure.measured(new Backlog(99, 0))).isEmpty();
    assertThat(backPressure.measured(new Backlog(100, 0))).isPresent();
    var refused = refused("acme");
    assertThat(refused.code()).isEqualTo(ChannelCode.BACKLOG_FULL);
    assertThat(refused.retryAfter()).isPositive();
    assertThat(backPressure.measured(new Backlog(80, 0))).isPresent();
    assertThat(backPressure.measured(new Backlog(79, 0))).isEmpty();
    assertThatCode(() -> backPressure.admit("acme")).doesNotThrowAnyException();
    assertThat(backPressure.refused()).isEqualTo(1);
  }

  @Test
  void refusesWhenTooManyBytesWait() {
    backPressure.measured(new Backlog(1, 1000));
    assertThat(refused("acme").code()).isEqualTo(ChannelCode.BACKLOG_FULL);
  }

  @Test
  void countsWhatItLetsInBetweenTwoMeasurements() throws TransmissionRefused {
    backPressure.measured(new Backlog(98, 0));
    backPressure.admit("acme");
    backPressure.admit("best");
    assertThat(refused("acme").code()).isEqualTo(ChannelCode.BACKLOG_FULL);
    backPressure.measured(new Backlog(50, 0));
    assertThatCode(() -> backPressure.admit("acme")).doesNotThrowAnyException();
  }

  @Test
  void refusesWhileTheDiskIsNearlyFull() {
    free.set(499);
    backPressure.measured(new Backlog(0, 0));
    assertThat(refused("acme").code()).isEqualTo(ChannelCode.DISK_LOW);
    free.set(549);
    assertThat(backPressure.measured(new Backlog(0, 0))).isPresent();
    free.set(550);
    assertThat(backPressure.measured(new Backlog(0, 0))).isEmpty();
  }

  @Test
  void oneSendersRateIsNoOthersBusiness() throws TransmissionRefused {
    for (int file = 0; file < 20; file++) {
      backPressure.admit("acme");
    }
    var refused = refused("acme");
    assertThat(refused.code()).isEqualTo(ChannelCode.RATE_EXCEEDED);
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    backPressure.admit("best");
    nanos.addAndGet(1_000_000_000L);
    backPressure.admit("acme");
    backPressure.admit("acme");
    assertThat(refused("acme").code()).isEqualTo(ChannelCode.RATE_EXCEEDED);
  }

  private TransmissionRefused refused(String sender) {
    return catchThrowableOfType(TransmissionRefused.class, () -> backPressure.admit(sender));
  }
}
