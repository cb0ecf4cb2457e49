package dev.crossdock.canonical;

import java.util.Set;

/** The check digit of GS1 keys: GTIN, GLN, SSCC (GS1 General Specifications, 7.9). */
public final class CheckDigit {

  private static final Set<Integer> GTIN_LENGTHS = Set.of(8, 12, 13, 14);

  private CheckDigit() {}

  /** Whether it is a global location number: 13 digits, the last one right. */
  public static boolean isGln(String text) {
    return text.length() == 13 && isRight(text);
  }

  /** Whether it is a global trade item number: 8, 12, 13 or 14 digits, the last one right. */
  public static boolean isGtin(String text) {
    return GTIN_LENGTHS.contains(text.length()) && isRight(text);
  }

  /** Whether it is a serial shipping container code: 18 digits, the last one right. */
  public static boolean isSscc(String text) {
    return text.length() == 18 && isRight(text);
  }

  /** The digits with their check digit behind them. */
  public static String with(String digits) {
    for (char check = '0'; check < '9'; check++) {
      if (isRight(digits + check)) {
        return digits + check;
      }
    }
    return digits + '9';
  }

  /** Whether all are digits and the last is the check digit of the others. */
  public static boolean isRight(String text) {
    int sum = 0;
    int weight = 1;
    for (int i = text.length() - 1; i >= 0; i--) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      sum += digit * weight;
      weight = 4 - weight;
    }
    return text.length() > 1 && sum % 10 == 0;
  }
}
