package dev.crossdock.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NextStepTest {

  @ParameterizedTest
  @MethodSource("dev.crossdock.diagnostics.Codes#all")
  void theStateDecidesWhateverTheCode(Code code) {
    assertThat(NextStep.of("dead-lettered", code.id()))
        .startsWith("The hub will not try it again.")
        .contains("resend it", "skip it")
        .doesNotContainIgnoringCase("nothing to do")
        .doesNotContain("by itself", "by themselves");
    assertThat(NextStep.of("in-doubt", code.id()))
        .startsWith("Do not send it again yet.")
        .contains("idempotency key")
        .doesNotContain("resend", "replay");
    assertThat(NextStep.of("retry-scheduled", code.id()))
        .startsWith("Nothing, for now: the hub tries it again by itself.")
        .doesNotContain("resend", "skip");
  }

  @Test
  void nothingIsToBeDoneAboutWhatGoesOnOrIsFinished() {
    for (var state : List.of("ready", "leased", "done", "skipped")) {
      assertThat(NextStep.of(state, "target-failed")).as(state).isEmpty();
    }
  }

  @Test
  void aCodeThatIsNotKnownAnyMoreIsNoReasonToSayNothing() {
    assertThat(NextStep.of("dead-lettered", "gone-code")).contains("resend it");
    assertThat(NextStep.of("dead-lettered", null)).contains("resend it");
  }
}
