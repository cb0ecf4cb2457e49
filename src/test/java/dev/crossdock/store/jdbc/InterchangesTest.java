package dev.crossdock.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.config.Usage;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.InterchangeEntry.State;
import dev.crossdock.store.Interchanges;
import dev.crossdock.store.Interchanges.SeenBefore;
import dev.crossdock.store.Interchanges.Sighting;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InterchangesTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private static final Duration LONG = Duration.ofDays(90);

  private Interchanges interchanges;

  @BeforeEach
  void setUp() {
    POSTGRES.jdbi().useHandle(handle -> handle.execute("truncate control_number_seen"));
    interchanges = new JdbcInterchanges(POSTGRES.jdbi());
  }

  @Test
  void noControlNumberIsSeenBeforeWhenItComesFirst() {
    assertThat(interchanges.see(List.of(seen(1, "1", 7, LONG), seen(2, "2", 7, LONG))))
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void ofTwoAlikeInOneBatchTheFirstIsTheFirst() {
    assertThat(interchanges.see(List.of(seen(1, "1", 7, LONG), seen(2, "1", 7, LONG))))
        .containsExactly(Optional.empty(), before(1, true));
  }

  @Test
  void tellsACopyFromAnotherContent() {
    interchanges.see(List.of(seen(1, "1", 7, LONG), seen(1, "2", 7, LONG)));
    assertThat(
            interchanges.see(
                List.of(seen(9, "2", 8, LONG), seen(9, "3", 7, LONG), seen(9, "1", 7, LONG))))
        .containsExactly(before(1, false), Optional.empty(), before(1, true));
  }

  @Test
  void whatWasSeenAndNotReadIsNoRepeatOfItself() {
    interchanges.see(List.of(seen(1, "1", 7, LONG)));
    assertThat(interchanges.see(List.of(seen(1, "1", 7, LONG), seen(2, "1", 7, LONG))))
        .containsExactly(Optional.empty(), before(1, true));
  }

  @Test
  void aNumberMayComeAgainAfterItsOwnWindow() {
    interchanges.see(List.of(seen(1, "1", 7, LONG), seen(1, "2", 7, LONG)));
    POSTGRES
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update control_number_seen set seen_at = seen_at - interval '1 hour'"));
    assertThat(
            interchanges.see(
                List.of(seen(2, "1", 7, Duration.ofMinutes(5)), seen(2, "2", 7, LONG))))
        .containsExactly(Optional.empty(), before(1, true));
    assertThat(interchanges.see(List.of(seen(3, "1", 7, Duration.ofMinutes(5)))))
        .containsExactly(before(2, true));
  }

  private static Optional<SeenBefore> before(int transmission, boolean same) {
    return Optional.of(new SeenBefore(new TransmissionNumber(transmission), 1, same));
  }

  private static Sighting seen(int transmission, String control, int content, Duration window) {
    var entry =
        new InterchangeEntry(
            new TransmissionNumber(transmission),
            1,
            "x12",
            control,
            "ZZ:THEM",
            "ZZ:US",
            Usage.PRODUCTION,
            "acme",
            State.FRAMED,
            0,
            1,
            1,
            "{}");
    return new Sighting(entry, new byte[] {(byte) content}, window);
  }
}
