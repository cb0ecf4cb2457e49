package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A date format as a map names it, such as {@code dd.MM.uuuu}. */
public record DatePattern(String pattern, DateTimeFormatter formatter) {

  /** Its day cannot be a month, nor its year a day, so that nobody confuses them. */
  private static final ZonedDateTime EXAMPLE =
      ZonedDateTime.of(2026, 12, 31, 14, 30, 0, 0, ZoneOffset.ofHours(1));

  /** The pattern, strictly resolved. Throws {@link IllegalArgumentException} on a bad one. */
  public static DatePattern of(String pattern) {
    return new DatePattern(
        pattern,
        DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT));
  }

  /** A date as this pattern writes it. */
  String example() {
    try {
      return formatter.format(EXAMPLE);
    } catch (DateTimeException e) {
      return pattern; // it asks for something that a moment does not have
    }
  }

  /** The moment; null where the text is not of this pattern. */
  @Nullable Moment read(String text) {
    try {
      var parsed = formatter.parse(text);
      LocalDate date = parsed.query(TemporalQueries.localDate());
      LocalTime time = parsed.query(TemporalQueries.localTime());
      ZoneOffset offset = parsed.query(TemporalQueries.offset());
      return date == null ? null : new Moment(date, time, time == null ? null : offset);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
