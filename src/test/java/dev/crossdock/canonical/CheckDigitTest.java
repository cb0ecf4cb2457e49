package dev.crossdock.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {

  @ParameterizedTest
  @ValueSource(strings = {"4012345000009", "9506000300016", "4000862141404"})
  void knowsGlns(String gln) {
    assertThat(CheckDigit.isGln(gln)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4012345000008", "401234500000", "40123450000X9", "", "0"})
  void refusesWhatIsNoGln(String text) {
    assertThat(CheckDigit.isGln(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"96385074", "036000291452", "4012345000009", "00012345600012"})
  void knowsGtinsOfEveryLength(String gtin) {
    assertThat(CheckDigit.isGtin(gtin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"96385075", "36000291452", "036000291453"})
  void refusesWhatIsNoGtin(String text) {
    assertThat(CheckDigit.isGtin(text)).isFalse();
  }
}
