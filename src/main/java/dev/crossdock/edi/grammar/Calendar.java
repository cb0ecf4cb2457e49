package dev.crossdock.edi.grammar;

/** The Gregorian calendar, without exceptions for what is not in it. */
final class Calendar {

  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Calendar() {}

  /** Whether there is such a day; years of two digits lie in this century. */
  static boolean isDate(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
      return false;
    }
    int full = year < 100 ? 2000 + year : year;
    boolean leap = full % 4 == 0 && (full % 100 != 0 || full % 400 == 0);
    return month != 2 || day < 29 || leap;
  }
}
