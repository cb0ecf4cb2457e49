package dev.crossdock.mapping.write;

import dev.crossdock.canonical.Moment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Canonical dates and times as digits. */
final class DateWriting {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HHmm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HHmmss");

  /** Names of three letters that mean one offset, as {@code codes/zones} has them. */
  private static final Map<String, String> ZONES =
      Map.of(
          "Z", "UTC", "+01:00", "CET", "+02:00", "EET", "-04:00", "EDT", "-05:00", "EST", "-06:00",
          "MDT", "-07:00", "MST", "-08:00", "PST");

  private DateWriting() {}

  /** CCYYMMDD. */
  static String date(String canonical) {
    return DATE.format(moment(canonical).date());
  }

  /** HHMM, with seconds where there are any; empty where no time is given. */
  static String time(String canonical) {
    if (canonical.indexOf('T') < 0 && canonical.indexOf(':') > 0) {
      return digits(LocalTime.parse(canonical));
    }
    var time = moment(canonical).time();
    return time == null ? "" : digits(time);
  }

  private static String digits(LocalTime time) {
    return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
  }

  /** {@code +01:00}; empty where no offset is given. */
  static String offset(String canonical) {
    ZoneOffset offset = moment(canonical).offset();
    return offset == null ? "" : offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
  }

  /**
   * By EDIFACT 2379, with the time where one is given. A zone has three characters there; a time
   * whose offset has no such name is written as the same moment in UTC.
   */
  static String formatted(String canonical, @Nullable String time) {
    var moment = moment(canonical);
    var offset = moment.offset();
    var digits = time(time == null ? canonical : time);
    if (offset == null || digits.isEmpty()) {
      return date(canonical) + digits;
    }
    var zone = ZONES.get(offset.getId());
    if (zone != null) {
      return date(canonical) + digits + zone;
    }
    var at =
        OffsetDateTime.of(moment.date(), clock(digits), offset)
            .withOffsetSameInstant(ZoneOffset.UTC);
    return DATE.format(at) + digits(at.toLocalTime()) + ZONES.get(ZoneOffset.UTC.getId());
  }

  private static LocalTime clock(String digits) {
    return LocalTime.parse(digits, digits.length() == 4 ? MINUTES : SECONDS);
  }

  /** The EDIFACT 2379 of what {@link #formatted} writes. */
  static String format(String canonical, @Nullable String time) {
    boolean zoned = moment(canonical).offset() != null;
    return switch (time(time == null ? canonical : time).length()) {
      case 0 -> "102";
      case 4 -> zoned ? "303" : "203";
      default -> zoned ? "304" : "204";
    };
  }

  private static Moment moment(String canonical) {
    return canonical.indexOf('T') < 0
        ? Moment.of(LocalDate.parse(canonical))
        : Moment.parse(canonical);
  }
}
