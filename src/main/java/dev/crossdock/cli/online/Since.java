package dev.crossdock.cli.online;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Reads a time as people write it: {@code 90m}, {@code 6h}, {@code 1d}, or an instant. */
final class Since {

  private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smhd])");

  private Since() {}

  /** Throws {@link IllegalArgumentException} when it is none. */
  static Instant read(String text, Clock clock) {
    var span = SPAN.matcher(text.strip());
    if (span.matches()) {
      return clock.instant().minus(of(Long.parseLong(span.group(1)), span.group(2)));
    }
    try {
      return Instant.parse(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time: write 90m, 6h, 1d or 2026-03-01T00:00:00Z");
    }
  }

  /** A length of time such as {@code 90m}; throws likewise. */
  static Duration span(String text) {
    var span = SPAN.matcher(text.strip());
    if (!span.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a length of time: write 90m, 6h or 1d");
    }
    return of(Long.parseLong(span.group(1)), span.group(2));
  }

  private static Duration of(long count, String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
