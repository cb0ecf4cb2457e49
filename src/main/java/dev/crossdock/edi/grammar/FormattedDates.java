package dev.crossdock.edi.grammar;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** EDIFACT dates, times and periods (2380) by their format (2379). */
public final class FormattedDates {

  /** Y year, M month, D day, h hour, m minute, s second, W week, z zone, n any digit. */
  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("2", "DDMMYY"),
          Map.entry("3", "MMDDYY"),
          Map.entry("101", "YYMMDD"),
          Map.entry("102", "YYYYMMDD"),
          Map.entry("103", "YYWWn"),
          Map.entry("105", "YYnnn"),
          Map.entry("106", "MMDD"),
          Map.entry("107", "nnn"),
          Map.entry("108", "WW"),
          Map.entry("109", "MM"),
          Map.entry("110", "DD"),
          Map.entry("201", "YYMMDDhhmm"),
          Map.entry("202", "YYMMDDhhmmss"),
          Map.entry("203", "YYYYMMDDhhmm"),
          Map.entry("204", "YYYYMMDDhhmmss"),
          Map.entry("301", "YYMMDDhhmmzzz"),
          Map.entry("302", "YYMMDDhhmmsszzz"),
          Map.entry("303", "YYYYMMDDhhmmzzz"),
          Map.entry("304", "YYYYMMDDhhmmsszzz"),
          Map.entry("401", "hhmm"),
          Map.entry("402", "hhmmss"),
          Map.entry("404", "hhmmsszzz"),
          Map.entry("405", "mmmmss"),
          Map.entry("602", "YYYY"),
          Map.entry("609", "YYMM"),
          Map.entry("610", "YYYYMM"),
          Map.entry("615", "YYWW"),
          Map.entry("616", "YYYYWW"),
          Map.entry("713", "YYMMDDhhmmYYMMDDhhmm"),
          Map.entry("715", "YYWWYYWW"),
          Map.entry("716", "YYYYWWYYYYWW"),
          Map.entry("717", "YYMMDDYYMMDD"),
          Map.entry("718", "YYYYMMDDYYYYMMDD"),
          Map.entry("719", "YYYYMMDDhhmmYYYYMMDDhhmm"));

  private static final Map<String, String> EXAMPLES =
      Map.of(
          "YYYY", "2026", "YY", "26", "MM", "12", "DD", "31", "hh", "14", "mm", "30", "ss", "00",
          "WW", "53");

  private static final Pattern PART = Pattern.compile("YYYY|YY|MM|DD|hh|mm|ss|WW|zzz|n+");

  private FormattedDates() {}

  /** Says how a value is written in a format, with an example where the format is known. */
  public static String told(String format) {
    var pattern = FORMATS.get(format);
    if (pattern == null) {
      return "It must be in format " + format + '.';
    }
    return "In format %s (%s) it is written %s.".formatted(format, pattern, example(pattern));
  }

  private static String example(String pattern) {
    return PART.matcher(pattern).replaceAll(part -> exampleOf(part.group()));
  }

  private static String exampleOf(String part) {
    if (part.equals("zzz")) {
      return "UTC";
    }
    return part.startsWith("n")
        ? "123456789".substring(0, part.length())
        : Objects.requireNonNull(EXAMPLES.get(part));
  }

  /** The codes of 2379 that are checked. */
  static Set<String> known() {
    return FORMATS.keySet();
  }

  /** Whether the value is written in the format; formats that are not known hold anything. */
  static boolean valid(String value, String format) {
    String pattern = FORMATS.get(format);
    if (pattern == null) {
      return true;
    }
    String digits = value;
    if (format.startsWith("71")) {
      digits = value.replace("-", "");
    } else if (pattern.endsWith("zzz") && digits.length() > pattern.length() - 3) {
      return zoned(digits, pattern.substring(0, pattern.length() - 3));
    }
    return matches(digits, pattern);
  }

  /** A zone is letters such as UTC, or digits with or without a sign. */
  private static boolean zoned(String value, String pattern) {
    return matches(value.substring(0, pattern.length()), pattern)
        && value.substring(pattern.length()).matches("[+-]?[0-9]{2,4}|[A-Z]{1,5}");
  }

  private static boolean matches(String value, String pattern) {
    if (value.length() != pattern.length()) {
      return false;
    }
    int at = 0;
    int year = 2000;
    int month = 1;
    while (at < pattern.length()) {
      char kind = pattern.charAt(at);
      int end = at;
      int number = 0;
      while (end < pattern.length()
          && pattern.charAt(end) == kind
          && end - at < width(kind, pattern)) {
        int digit = value.charAt(end++) - '0';
        if (digit < 0 || digit > 9) {
          return false;
        }
        number = number * 10 + digit;
      }
      at = end;
      year = kind == 'Y' ? number : year;
      month = kind == 'M' ? number : month;
      if (!inRange(kind, number, year, month)) {
        return false;
      }
    }
    return true;
  }

  private static int width(char kind, String pattern) {
    return kind == 'Y' ? (pattern.contains("YYYY") ? 4 : 2) : kind == 'n' ? 3 : 2;
  }

  private static boolean inRange(char kind, int number, int year, int month) {
    return switch (kind) {
      case 'M' -> number >= 1 && number <= 12;
      case 'D' -> number >= 1 && Calendar.isDate(year, month, number);
      case 'h' -> number <= 24;
      case 's' -> number < 60;
      case 'W' -> number >= 1 && number <= 53;
      default -> true;
    };
  }
}
