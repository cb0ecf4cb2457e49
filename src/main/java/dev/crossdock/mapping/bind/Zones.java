package dev.crossdock.mapping.bind;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Offsets as senders write them: a name out of {@code codes/zones}, {@code +2} or {@code UTC+2}.
 */
final class Zones {

  private Zones() {}

  /** The offset; null where it is none. */
  static @Nullable ZoneOffset read(String text, CodeTable names) {
    int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
    try {
      if (sign < 0) {
        var offset = names.meaning(text);
        return offset == null ? null : ZoneOffset.of(offset);
      }
      if (sign > 0 && names.meaning(text.substring(0, sign)) == null) {
        return null;
      }
      return ZoneOffset.of(text.substring(sign));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
