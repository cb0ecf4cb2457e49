package dev.crossdock.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "*.tmp, a.tmp, true",
    "*.tmp, a.TMP, true",
    "*.tmp, a.tmp.csv, false",
    ".*, .hidden, true",
    ".*, a.b, false",
    "TEST_*.csv, test_1.csv, true",
    "a?c, abc, true",
    "a?c, ac, false",
    "*, '', true",
    "a*b*c, aXbYbZc, true",
    "a[b], a[b], true"
  })
  void matchesWholeNames(String glob, String name, boolean matches) {
    assertThat(FileNames.matches(glob, name)).isEqualTo(matches);
  }
}
