package dev.crossdock.mapping;

import dev.crossdock.mapping.bind.Convention;
import dev.crossdock.mapping.bind.DatePattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From what a map's descriptor says about decimals and dates. */
final class Conventions {

  private Conventions() {}

  /** A point and ISO dates where nothing else is said. */
  static Convention of(@Nullable String decimalMark, List<String> dateFormats) {
    var formats = dateFormats.isEmpty() ? List.of("uuuu-MM-dd") : dateFormats;
    return new Convention(
        decimalMark == null ? "." : decimalMark, formats.stream().map(DatePattern::of).toList());
  }
}
