package dev.crossdock.canonical;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date, with a time where one was given, with an offset where one was given. What comes without a
 * zone stays local; nothing is ever moved to another zone.
 */
public record Moment(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

  public Moment {
    if (offset != null && time == null) {
      throw new IllegalArgumentException("An offset without a time");
    }
  }

  /** A date alone. */
  public static Moment of(LocalDate date) {
    return new Moment(date, null, null);
  }

  /**
   * Reads {@code 2026-11-21}, {@code 2026-11-21T14:30:00} or {@code 2026-11-21T14:30:00+01:00}.
   * Throws {@link java.time.format.DateTimeParseException}.
   */
  public static Moment parse(String text) {
    if (text.indexOf('T') < 0) {
      return of(LocalDate.parse(text));
    }
    if (text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10) {
      var when = OffsetDateTime.parse(text);
      return new Moment(when.toLocalDate(), when.toLocalTime(), when.getOffset());
    }
    var when = LocalDateTime.parse(text);
    return new Moment(when.toLocalDate(), when.toLocalTime(), null);
  }

  /** ISO 8601, as {@link #parse} reads it. */
  @Override
  public String toString() {
    if (time == null) {
      return date.toString();
    }
    var local = ISO_LOCAL_DATE_TIME.format(LocalDateTime.of(date, time));
    return offset == null ? local : local + offset;
  }
}
