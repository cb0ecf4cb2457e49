package dev.crossdock.mapping.bind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.w3c.dom.Element;

/** A percentage, which some senders write as 10 and others as 0.10. */
final class Percentage {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Half of the smallest unit of most currencies: an amount is rounded. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.005");

  private Percentage() {}

  /**
   * What is written, times a hundred where only then the amount is that share of the base. What
   * contradicts both stays as it is written.
   */
  static BigDecimal of(
      BigDecimal written, Statement.Share share, Element element, String decimalMarks) {
    var amount = Decimals.read(element.getAttribute(share.amount()).strip(), decimalMarks);
    var base = Decimals.read(element.getAttribute(share.base()).strip(), decimalMarks);
    if (amount == null || base == null || base.signum() == 0) {
      return written;
    }
    var hundredfold = written.multiply(HUNDRED);
    return !isShare(amount, base, written) && isShare(amount, base, hundredfold)
        ? hundredfold.setScale(Math.max(0, written.scale() - 2), RoundingMode.UNNECESSARY)
        : written;
  }

  private static boolean isShare(BigDecimal amount, BigDecimal base, BigDecimal percent) {
    var due = base.abs().multiply(percent.abs()).movePointLeft(2);
    return due.subtract(amount.abs()).abs().compareTo(ROUNDED) <= 0;
  }
}
