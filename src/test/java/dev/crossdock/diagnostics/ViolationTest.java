package dev.crossdock.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViolationTest {

  @Test
  void keepsOnlyAPrintableShortFormOfTheValue() {
    var violation =
        Violation.of(
            EnvelopeCode.FORMAT_UNKNOWN, null, null, "\u0000" + "x".repeat(500), "no format");
    assertThat(violation.value()).startsWith("\\u0000x").hasSizeLessThanOrEqualTo(99);
  }
}
