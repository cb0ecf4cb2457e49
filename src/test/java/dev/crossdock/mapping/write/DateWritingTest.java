package dev.crossdock.mapping.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DateWritingTest {

  @Test
  void aZoneHasThreeCharacters() {
    assertThat(DateWriting.formatted("2026-12-01T08:30:00+01:00", null))
        .isEqualTo("202612010830CET");
    assertThat(DateWriting.format("2026-12-01T08:30:00+01:00", null)).isEqualTo("303");
    assertThat(DateWriting.formatted("2026-12-01T08:30:15Z", null)).isEqualTo("20261201083015UTC");
    assertThat(DateWriting.format("2026-12-01T08:30:15Z", null)).isEqualTo("304");
  }

  @Test
  void anOffsetWithoutANameIsTheSameMomentInUtc() {
    assertThat(DateWriting.formatted("2026-12-01T03:00:00+05:30", null))
        .isEqualTo("202611302130UTC");
  }

  @Test
  void aTimeWithoutZoneStaysLocal() {
    assertThat(DateWriting.formatted("2026-12-01T08:30:00", null)).isEqualTo("202612010830");
    assertThat(DateWriting.formatted("2026-12-01", "08:30:00")).isEqualTo("202612010830");
  }
}
