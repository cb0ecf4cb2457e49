package dev.crossdock.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.config.RetentionPolicy.Exemption;
import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.config.RetentionPolicy.Subject;
import dev.crossdock.config.RetentionPolicy.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueTest {

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Subject ORDER = new Subject("alder", "order");
  private static final Subject INVOICE = new Subject("alder", "invoice");
  private static final Subject OTHER = new Subject("birke", "order");

  private static final RetentionPolicy POLICY =
      new RetentionPolicy(
          days(90),
          List.of(
              new Exemption(List.of(), List.of("invoice"), days(3650)),
              new Exemption(List.of("alder"), List.of(), days(30)),
              new Exemption(List.of("cedar"), List.of(), days(null))),
          true);

  private static Times days(@Nullable Integer days) {
    var time = days == null ? null : Duration.ofDays(days);
    return new Times(time, time, time);
  }

  private static List<Expired> over(int age, Subject... subjects) {
    var candidate = new Candidate(1, NOW.minus(Duration.ofDays(age)), 10, Set.of(subjects));
    return new Due(POLICY, NOW).over(Kind.PAYLOAD, List.of(candidate));
  }

  @Test
  void goesToTheDayAtTheFirstExemptionThatIsAboutIt() {
    assertThat(over(29, ORDER)).isEmpty();
    assertThat(over(30, ORDER)).hasSize(1);
    assertThat(over(89, OTHER)).isEmpty();
    assertThat(over(90, OTHER)).hasSize(1);
    assertThat(over(3649, INVOICE)).isEmpty();
    assertThat(over(3650, INVOICE)).hasSize(1);
  }

  @Test
  void aFileStaysAsLongAsTheLongestOfItsDocuments() {
    assertThat(over(3649, ORDER, INVOICE)).isEmpty();
    assertThat(over(3650, ORDER, INVOICE)).hasSize(1);
    assertThat(over(36500, ORDER, new Subject("cedar", "order"))).isEmpty();
  }

  @Test
  void bytesAreGoneATwelfthOfTheirTimeLaterAndADayAtLeast() {
    assertThat(over(3650, INVOICE).get(0).removeAt())
        .isEqualTo(NOW.plus(Duration.ofDays(3650).dividedBy(12)));
    assertThat(new Due(shortly(), NOW).over(Kind.PAYLOAD, List.of(old())).get(0).removeAt())
        .isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  private static RetentionPolicy shortly() {
    return new RetentionPolicy(days(2), List.of(), false);
  }

  private static Candidate old() {
    return new Candidate(1, NOW.minus(Duration.ofDays(9)), 10, Set.of(OTHER));
  }

  @Test
  void nothingGoesWhereNothingIsSaid() {
    var due = new Due(RetentionPolicy.FOREVER, NOW);
    assertThat(due.before(Kind.TRACE)).isEmpty();
    assertThat(due.over(Kind.TRACE, List.of(old()))).isEmpty();
    assertThat(new Due(POLICY, NOW).before(Kind.PAYLOAD)).contains(NOW.minus(Duration.ofDays(30)));
  }
}
