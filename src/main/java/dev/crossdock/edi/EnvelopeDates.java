package dev.crossdock.edi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Dates and times of envelopes: YYMMDD or CCYYMMDD, HHMM or HHMMSS with or without fractions. */
final class EnvelopeDates {

  private static final int PIVOT = 80;

  private EnvelopeDates() {}

  static boolean isDate(String date) {
    return date(date) != null;
  }

  static boolean isTime(String time) {
    return time(time) != null;
  }

  static @Nullable LocalDateTime parse(String date, String time) {
    LocalDate day = date(date);
    LocalTime hour = time(time);
    return day == null || hour == null ? null : LocalDateTime.of(day, hour);
  }

  private static @Nullable LocalDate date(String text) {
    if (!GroupScan.digits(text) || (text.length() != 6 && text.length() != 8)) {
      return null;
    }
    int value = Integer.parseInt(text);
    int year = value / 10_000;
    if (text.length() == 6) {
      year += year < PIVOT ? 2000 : 1900;
    }
    try {
      return LocalDate.of(year, value / 100 % 100, value % 100);
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static @Nullable LocalTime time(String text) {
    if (!GroupScan.digits(text) || text.length() < 4 || text.length() > 8 || text.length() == 5) {
      return null;
    }
    try {
      return LocalTime.of(
          Integer.parseInt(text.substring(0, 2)),
          Integer.parseInt(text.substring(2, 4)),
          text.length() < 6 ? 0 : Integer.parseInt(text.substring(4, 6)));
    } catch (DateTimeException none) {
      return null;
    }
  }
}
