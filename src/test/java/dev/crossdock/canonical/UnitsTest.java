package dev.crossdock.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"C62", "KGM", "XPX", "NPR", "A10", "P77", "H87", "KBA", "XQP", "XZX", "2A", "ZZ"})
  void knowsUnitsAndPackages(String code) {
    assertThat(Units.isKnown(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A1", "Q99", "XXX", "kgm", "PX", "#", "a"})
  void knowsNothingElse(String code) {
    assertThat(Units.isKnown(code)).isFalse();
  }

  @Test
  void namesWhatIsCommon() {
    assertThat(Units.name("KGM")).contains("kilogram");
    assertThat(Units.name("XQP")).isEmpty();
  }
}
