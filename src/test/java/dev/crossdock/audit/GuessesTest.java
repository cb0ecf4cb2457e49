package dev.crossdock.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.audit.AuditEntry.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuessesTest {
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private final Guesses guesses = new Guesses(new Now());

  private final class Now extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static AuditEntry entry(String key, String address) {
    var actor = new Actor(Actor.Kind.SYSTEM, "unknown", Actor.Through.API, address);
    return AuditEntry.done(actor, AuditAction.KEY_REFUSED, new AuditObject("api-key", key), null)
        .with(Outcome.REFUSED);
  }

  @Test
  void theSameComesOnceInTenMinutesForEachAddress() {
    var one = entry("a", "10.0.0.1");
    assertThat(guesses.first(one)).contains(one);
    assertThat(guesses.first(one)).isEmpty();
    assertThat(guesses.first(entry("b", "10.0.0.1"))).isPresent();
    assertThat(guesses.first(entry("a", "10.0.0.2"))).isPresent();
    now = now.plus(Duration.ofMinutes(10));
    assertThat(guesses.first(one)).contains(one);
  }

  @Test
  void ofOneAddressThoseThatDifferAreLimitedAndTheOthersAreOne() {
    var recorded =
        IntStream.range(0, 1_000)
            .mapToObj(i -> guesses.first(entry("k" + i, "10.0.0.1")))
            .flatMap(Optional::stream)
            .toList();
    assertThat(recorded).hasSize(21);
    assertThat(recorded.get(20).object()).isEqualTo(new AuditObject("api-key", "others"));
    assertThat(recorded.get(20).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(guesses.first(entry("k", "10.0.0.2"))).isPresent();
  }
}
