package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Reads dates written as digits. Two-digit years are of the years 1970 to 2069. */
final class DateReading {

  private DateReading() {}

  /** CCYYMMDD or YYMMDD, as X12 writes dates (data element 373). */
  static @Nullable LocalDate date(String text) {
    if (!digits(text)) {
      return null;
    }
    try {
      return switch (text.length()) {
        case 8 -> LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        case 6 -> LocalDate.of(year(text, 0), number(text, 2, 4), number(text, 4, 6));
        default -> null;
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** HHMM, HHMMSS or with decimals of a second, as X12 writes times (data element 337). */
  static @Nullable LocalTime time(String text) {
    if (!digits(text) || text.length() < 4 || text.length() == 5 || text.length() > 8) {
      return null;
    }
    try {
      int second = text.length() > 5 ? number(text, 4, 6) : 0;
      int nanos = 0;
      if (text.length() > 6) {
        nanos = number((text.substring(6) + "00").substring(0, 2), 0, 2) * 10_000_000;
      }
      return LocalTime.of(number(text, 0, 2), number(text, 2, 4), second, nanos);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A time as XML and JSON write it, such as {@code 14:30:00Z}. */
  static @Nullable Span isoTime(String text) {
    try {
      var read = DateTimeFormatter.ISO_TIME.parse(text);
      return Span.of(new Moment(LocalDate.EPOCH, LocalTime.from(read), null));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** By EDIFACT 2379; null where the format is not known or the value is not of it. */
  static @Nullable Span edifact(String text, String format, CodeTable zones) {
    try {
      return switch (format) {
        case "2" -> day(text, "DDMMYY");
        case "3" -> day(text, "MMDDYY");
        case "4" -> day(text, "DDMMCCYY");
        case "101" -> day(text, "YYMMDD");
        case "102" -> day(text, "CCYYMMDD");
        case "103" -> weekday(text);
        case "105" -> dayOfYear(text);
        case "201", "202" -> moment(text, 6, zones, format.equals("201") ? 4 : 6, false);
        case "203", "204" -> moment(text, 8, zones, format.equals("203") ? 4 : 6, false);
        case "205", "303" -> moment(text, 8, zones, 4, true);
        case "301", "302" -> moment(text, 6, zones, format.equals("301") ? 4 : 6, true);
        case "304" -> moment(text, 8, zones, 6, true);
        case "602" -> year(text);
        case "604" -> part(text, 6);
        case "608" -> part(text, 3);
        case "609" -> month(text, 2);
        case "610" -> month(text, 4);
        case "615" -> week(text, 2);
        case "616" -> week(text, 4);
        case "702", "708", "710", "711", "713", "715", "716", "717", "718", "719" ->
            period(text, format, zones);
        case "D6", "D8", "DT" -> x12(text);
        case "RD6", "RD8", "RDT" -> x12Period(text);
        default -> null;
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A date of X12 with a time or without (data element 1250). */
  private static @Nullable Span x12(String text) {
    int end = text.length() > 8 ? 8 : text.length();
    var date = date(text.substring(0, end));
    var time = end < text.length() ? time(text.substring(end)) : null;
    return date == null || (end < text.length() && time == null)
        ? null
        : Span.of(new Moment(date, time, null));
  }

  /** Two of them with a hyphen between. */
  private static @Nullable Span x12Period(String text) {
    int between = text.indexOf('-');
    var from = between < 0 ? null : x12(text.substring(0, between));
    var to = between < 0 ? null : x12(text.substring(between + 1));
    return from == null || to == null ? null : new Span(from.from(), to.from());
  }

  private static @Nullable Span day(String text, String pattern) {
    if (!digits(text) || text.length() != pattern.length()) {
      return null;
    }
    int century = pattern.indexOf("CCYY");
    int year = century < 0 ? year(text, pattern.indexOf("YY")) : number(text, century, century + 4);
    int month = pattern.indexOf("MM");
    int day = pattern.indexOf("DD");
    return Span.of(
        Moment.of(LocalDate.of(year, number(text, month, month + 2), number(text, day, day + 2))));
  }

  private static @Nullable Span moment(
      String text, int dateLength, CodeTable zones, int timeLength, boolean zoned) {
    int end = dateLength + timeLength;
    if (text.length() < end || (!zoned && text.length() > end) || !digits(text.substring(0, end))) {
      return null;
    }
    var date = date(text.substring(0, dateLength));
    var time = time(text.substring(dateLength, end));
    if (date == null || time == null) {
      return null;
    }
    var zone = text.substring(end).strip();
    if (zone.isEmpty()) {
      return Span.of(new Moment(date, time, null));
    }
    var offset = Zones.read(zone, zones);
    return offset == null ? null : Span.of(new Moment(date, time, offset));
  }

  private static @Nullable Span year(String text) {
    if (!digits(text) || text.length() != 4) {
      return null;
    }
    var first = LocalDate.of(number(text, 0, 4), 1, 1);
    return new Span(Moment.of(first), Moment.of(first.plusYears(1).minusDays(1)));
  }

  private static @Nullable Span month(String text, int yearLength) {
    if (!digits(text) || text.length() != yearLength + 2) {
      return null;
    }
    int year = yearLength == 4 ? number(text, 0, 4) : year(text, 0);
    var first = LocalDate.of(year, number(text, yearLength, yearLength + 2), 1);
    return new Span(Moment.of(first), Moment.of(first.plusMonths(1).minusDays(1)));
  }

  /** A half of a year or a quarter, its number behind the year. */
  private static @Nullable Span part(String text, int months) {
    if (!digits(text) || text.length() != 5) {
      return null;
    }
    int no = number(text, 4, 5);
    var first = LocalDate.of(number(text, 0, 4), (no - 1) * months + 1, 1);
    return new Span(Moment.of(first), Moment.of(first.plusMonths(months).minusDays(1)));
  }

  /** YYDDD: the day of the year, from 1. */
  private static @Nullable Span dayOfYear(String text) {
    return digits(text) && text.length() == 5
        ? Span.of(Moment.of(LocalDate.ofYearDay(year(text, 0), number(text, 2, 5))))
        : null;
  }

  /** YYWWD: the day of the week, 1 on Monday. */
  private static @Nullable Span weekday(String text) {
    if (!digits(text) || text.length() != 5) {
      return null;
    }
    var week = week(text.substring(0, 4), 2);
    int day = number(text, 4, 5);
    return week == null || day < 1 || day > 7
        ? null
        : Span.of(Moment.of(week.from().date().plusDays(day - 1L)));
  }

  private static @Nullable Span week(String text, int yearLength) {
    if (!digits(text) || text.length() != yearLength + 2) {
      return null;
    }
    int year = yearLength == 4 ? number(text, 0, 4) : year(text, 0);
    var monday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(text, yearLength, yearLength + 2))
            .with(java.time.DayOfWeek.MONDAY);
    return new Span(Moment.of(monday), Moment.of(monday.plus(6, ChronoUnit.DAYS)));
  }

  private static @Nullable Span period(String text, String format, CodeTable zones) {
    var part =
        switch (format) {
          case "702", "716" -> "616";
          case "708" -> "608";
          case "710" -> "610";
          case "711", "718" -> "102";
          case "713" -> "201";
          case "715" -> "615";
          case "717" -> "101";
          default -> "203";
        };
    var both = text.replace("-", "");
    if (both.length() % 2 != 0) {
      return null;
    }
    var from = edifact(both.substring(0, both.length() / 2), part, zones);
    var to = edifact(both.substring(both.length() / 2), part, zones);
    if (from == null || to == null || to.from().date().isBefore(from.from().date())) {
      return null;
    }
    return new Span(from.from(), to.to());
  }

  private static int year(String text, int at) {
    int year = number(text, at, at + 2);
    return year < 70 ? 2000 + year : 1900 + year;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
