package dev.crossdock.mapping.write;

import dev.crossdock.canonical.Moment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Canonical dates and times as digits. */
final class Dates {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HHmm");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HHmmss");

  private Dates() {}

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

  /** By EDIFACT 2379, with the time where one is given. */
  static String formatted(String canonical, @Nullable String time) {
    var moment = moment(canonical);
    var digits = date(canonical) + time(time == null ? canonical : time);
    return moment.offset() == null ? digits : digits + offset(canonical).replace(":", "");
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
