package dev.crossdock.config.yaml;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes ({@code 100 MB}, of 1024) and times ({@code 30m}) as partner files write them. */
final class Quantities {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,9}) ?(B|KB|MB|GB)");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

  private Quantities() {}

  static long bytes(String text) {
    var m = match(SIZE, text);
    int shift =
        switch (m.group(2)) {
          case "KB" -> 10;
          case "MB" -> 20;
          case "GB" -> 30;
          default -> 0;
        };
    return Long.parseLong(m.group(1)) << shift;
  }

  static Duration duration(String text) {
    var m = match(TIME, text);
    long n = Long.parseLong(m.group(1));
    return switch (m.group(2)) {
      case "ms" -> Duration.ofMillis(n);
      case "s" -> Duration.ofSeconds(n);
      case "m" -> Duration.ofMinutes(n);
      case "h" -> Duration.ofHours(n);
      default -> Duration.ofDays(n);
    };
  }

  private static Matcher match(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    return matcher;
  }
}
