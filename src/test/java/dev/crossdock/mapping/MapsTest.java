package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the maps make of files is in the examples beside them, see {@code MapExamplesTest}. */
class MapsTest {

  @Test
  void findsNoFaultInTheMaps() throws IOException {
    assertThat(Maps.load(Path.of("mappings")).lint()).isEmpty();
  }
}
