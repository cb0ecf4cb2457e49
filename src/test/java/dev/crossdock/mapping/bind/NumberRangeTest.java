package dev.crossdock.mapping.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberRangeTest {

  @Test
  void goesFromTheFirstToTheLast() {
    assertThat(NumberRange.between("SN-098", "SN-101", false))
        .containsExactly("SN-098", "SN-099", "SN-100", "SN-101");
    assertThat(NumberRange.between("7", "7", false)).containsExactly("7");
  }

  @Test
  void countsAnSsccWithoutItsCheckDigit() {
    assertThat(NumberRange.between("340987650000000042", "340987650000000066", true))
        .containsExactly("340987650000000042", "340987650000000059", "340987650000000066");
  }

  @Test
  void isNoneWhereItGoesBackOrOnForEver() {
    assertThat(NumberRange.between("12", "11", false)).isEmpty();
    assertThat(NumberRange.between("A", "B", false)).isEmpty();
    assertThat(NumberRange.between("1", "20", false)).isEmpty();
    assertThat(NumberRange.between("00000", "10000", false)).isEmpty();
    assertThat(NumberRange.between("00000", "09999", false)).hasSize(NumberRange.MOST);
  }
}
