package dev.crossdock.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21",
        "2026-11-21T00:00:00",
        "2026-11-21T14:30:00+01:00",
        "2026-11-21T14:30:00-05:00",
        "2026-11-21T14:30:00Z"
      })
  void keepsWhatWasGivenAndNothingElse(String text) {
    assertThat(Moment.parse(text)).hasToString(text);
  }
}
