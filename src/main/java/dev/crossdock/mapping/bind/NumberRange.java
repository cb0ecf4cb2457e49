package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.CheckDigit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The numbers from a first to a last one, such as serial numbers or SSCCs. */
final class NumberRange {

  /** Numbers in a range that is taken. */
  static final int MOST = 10_000;

  private NumberRange() {}

  /**
   * All numbers, both ends too; empty where it is not a range.
   *
   * @param checked whether the last digit is a check digit
   */
  static List<String> between(String first, String last, boolean checked) {
    int end = first.length() - (checked ? 1 : 0);
    int digits = 0;
    while (digits < end && Character.digit(first.charAt(end - digits - 1), 10) >= 0) {
      digits++;
    }
    int start = end - digits;
    if (digits == 0
        || last.length() != first.length()
        || !last.startsWith(first.substring(0, start))
        || !last.substring(start).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    var from = new BigInteger(first.substring(start, end));
    var to = new BigInteger(last.substring(start, end));
    var count = to.subtract(from);
    if (count.signum() < 0 || count.compareTo(BigInteger.valueOf(MOST)) >= 0) {
      return List.of();
    }
    var all = new ArrayList<String>();
    all.add(first);
    for (int i = 1; i < count.intValue(); i++) {
      var number = from.add(BigInteger.valueOf(i)).toString();
      var body = first.substring(0, start) + "0".repeat(digits - number.length()) + number;
      all.add(checked ? CheckDigit.with(body) : body);
    }
    if (count.signum() > 0) {
      all.add(last);
    }
    return all;
  }
}
