package dev.crossdock.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.config.Usage;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.store.DocumentState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanningTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path home;

  private Planning planning;

  @BeforeEach
  void targets() {
    planning = new Planning(SomeTargets.in(home));
  }

  private static Subject order(
      DocumentState state, boolean readable, boolean busy, boolean purged) {
    return new Subject(
        1,
        busy,
        true,
        "order",
        state,
        "acme",
        Usage.PRODUCTION,
        "1",
        readable,
        null,
        purged,
        List.of());
  }

  private @Nullable SkipReason accepting(ReplayPoint point, DocumentState state, boolean readable) {
    return accepting(point, state, readable, false);
  }

  private @Nullable SkipReason accepting(
      ReplayPoint point, DocumentState state, boolean readable, boolean force) {
    var subject = order(state, readable, false, false);
    var order =
        new ReplayOrder(
            point, null, null, Selection.of(1L), List.of(), force, "olga", "reason", 1, 1);
    return planning.of(subject, order).skipReason();
  }

  @ParameterizedTest
  @EnumSource(
      value = DocumentState.class,
      names = {"REJECTED", "HELD", "DEAD_LETTERED"})
  void whatTookNoEffectIsAcceptedAgainIfItWasRead(DocumentState state) {
    assertThat(accepting(ReplayPoint.CANONICAL, state, true)).isNull();
    assertThat(accepting(ReplayPoint.CANONICAL, state, false)).isEqualTo(SkipReason.NOT_READ);
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED, TOOK_EFFECT",
    "DELIVERED, TOOK_EFFECT",
    "IN_DOUBT, TOOK_EFFECT",
    "CONSUMED, TOOK_EFFECT",
    "DUPLICATE, DUPLICATE",
    "READ, IN_FLIGHT",
    "PARKED, IN_FLIGHT",
    "UNASSIGNED, NOT_READ",
    "WITHDRAWN, NOT_READ"
  })
  void everythingElseIsNot(DocumentState state, SkipReason why) {
    assertThat(accepting(ReplayPoint.CANONICAL, state, true)).isEqualTo(why);
  }

  @Test
  void whatCouldNotBeReadMayBeReadAgain() {
    assertThat(accepting(ReplayPoint.RAW, DocumentState.REJECTED, false)).isNull();
    assertThat(accepting(ReplayPoint.RAW, DocumentState.DELIVERED, true))
        .isEqualTo(SkipReason.TOOK_EFFECT);
    assertThat(accepting(ReplayPoint.RAW, DocumentState.UNASSIGNED, false))
        .isEqualTo(SkipReason.READ_WHOLE);
  }

  @Test
  void aCopyIsReadAgainOnlyWhereItIsForced() {
    assertThat(accepting(ReplayPoint.RAW, DocumentState.DUPLICATE, true))
        .isEqualTo(SkipReason.DUPLICATE);
    assertThat(accepting(ReplayPoint.RAW, DocumentState.DUPLICATE, false, true)).isNull();
    assertThat(accepting(ReplayPoint.RAW, DocumentState.DELIVERED, true, true))
        .isEqualTo(SkipReason.TOOK_EFFECT);
  }

  @ParameterizedTest
  @EnumSource(ReplayPoint.class)
  void whatWasLetGoIsTakenBackFirst(ReplayPoint point) {
    var subject = order(DocumentState.REJECTED, true, false, true);
    var order =
        new ReplayOrder(
            point, null, null, Selection.of(1L), List.of(), false, "olga", "reason", 1, 1);

    assertThat(planning.of(subject, order).skipReason())
        .isEqualTo(point == ReplayPoint.RAW ? null : SkipReason.PURGED);
  }

  private Map<String, @Nullable SkipReason> going(@Nullable Filter filter, String... targets) {
    var subject =
        new Subject(
            1,
            false,
            true,
            "order",
            DocumentState.DEAD_LETTERED,
            "acme",
            Usage.PRODUCTION,
            "1",
            true,
            null,
            false,
            List.of(
                new Subject.Delivery(1, false, "dropping", DeliveryState.DONE, "k1", false),
                new Subject.Delivery(
                    2, false, "forgetful", DeliveryState.DEAD_LETTERED, "k2", false)));
    var order =
        new ReplayOrder(
            ReplayPoint.DELIVERY,
            null,
            null,
            filter == null ? Selection.of(1L) : new Selection(List.of(), filter),
            List.of(targets),
            false,
            "olga",
            "reason",
            1,
            1);
    var going = new LinkedHashMap<String, @Nullable SkipReason>();
    planning
        .of(subject, order)
        .deliveries()
        .forEach(w -> going.put(w.delivery().target(), w.skipReason()));
    return going;
  }

  private static Filter of(@Nullable String state, @Nullable String target) {
    return new Filter(null, null, null, state, null, null, null, null, target, null, null);
  }

  @Test
  void onlyTheTargetThatFailedGetsItAgainUnlessAnotherIsNamed() {
    assertThat(going(null))
        .containsEntry("forgetful", null)
        .containsEntry("dropping", SkipReason.DID_NOT_FAIL);
    assertThat(going(of("dead-lettered", null)))
        .containsEntry("forgetful", null)
        .containsEntry("dropping", SkipReason.DID_NOT_FAIL);
    assertThat(going(of("dead-lettered", "dropping")))
        .containsEntry("forgetful", SkipReason.NOT_CHOSEN)
        .containsEntry("dropping", SkipReason.DID_NOT_FAIL);
    assertThat(going(of("dead-lettered", null), "dropping"))
        .containsEntry("forgetful", SkipReason.NOT_CHOSEN)
        .containsEntry("dropping", null);
  }

  @Test
  void whatSomeoneHasInHandIsNot() {
    var subject = order(DocumentState.REJECTED, true, true, false);
    var order =
        new ReplayOrder(
            ReplayPoint.CANONICAL,
            null,
            null,
            Selection.of(1L),
            List.of(),
            false,
            "olga",
            "reason",
            1,
            1);
    assertThat(planning.of(subject, order).skipReason()).isEqualTo(SkipReason.IN_FLIGHT);
  }
}
