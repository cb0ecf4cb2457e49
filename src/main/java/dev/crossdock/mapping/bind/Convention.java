package dev.crossdock.mapping.bind;

import java.util.List;

/**
 * How a format writes decimals and dates.
 *
 * @param decimalMarks characters that may stand for the decimal point
 * @param datePatterns patterns of {@link java.time.format.DateTimeFormatter}, tried in order; none:
 *     digits as X12 and EDIFACT write them
 */
public record Convention(String decimalMarks, List<DatePattern> datePatterns) {

  /** X12: a point, dates as digits. */
  public static final Convention X12 = new Convention(".", List.of());

  /** EDIFACT: comma and point alike, dates as digits by data element 2379. */
  public static final Convention EDIFACT = new Convention(".,", List.of());

  public Convention {
    datePatterns = List.copyOf(datePatterns);
  }
}
