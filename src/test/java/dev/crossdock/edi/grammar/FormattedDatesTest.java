package dev.crossdock.edi.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormattedDatesTest {

  static Set<String> formats() {
    return FormattedDates.known();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void whatIsToldAsAnExampleIsValid(String format) {
    var told = FormattedDates.told(format);
    var example = told.substring(told.lastIndexOf(' ') + 1, told.length() - 1);
    assertThat(FormattedDates.valid(example, format)).as(told).isTrue();
  }

  @Test
  void aFormatThatIsNotKnownIsNamed() {
    assertThat(FormattedDates.told("999")).isEqualTo("It must be in format 999.");
  }
}
