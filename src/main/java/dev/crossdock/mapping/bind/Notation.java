package dev.crossdock.mapping.bind;

import dev.crossdock.edi.grammar.FormattedDates;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Says how values of a kind are written where one can't be read: a sentence with an example, as it
 * was agreed and the map has it.
 */
final class Notation {

  private static final int MOST_CODES = 12;
  private static final int SOME_CODES = 5;

  private Notation() {}

  /** Of numbers, with their decimal mark. */
  static String numbers(Statement how, Convention convention) {
    if (how.implied() > 0) {
      return "Numbers are written as digits, the last %d of them decimals, such as 12345%s."
          .formatted(how.implied(), "0".repeat(how.implied()));
    }
    if (how.implied() == 0) {
      return whole();
    }
    var examples =
        convention
            .decimalMarks()
            .chars()
            .mapToObj(mark -> "1234" + (char) mark + '5')
            .collect(Collectors.joining(" or "));
    return "Numbers are written " + examples + ", without marks between thousands.";
  }

  /** Of whole numbers. */
  static String whole() {
    return "Whole numbers are written 1234, without any marks.";
  }

  /** Of dates, periods and times. */
  static String dates(Statement how, Class<?> type, Element element, Convention convention) {
    boolean time = type == LocalTime.class;
    if (!convention.datePatterns().isEmpty()) {
      var examples = convention.datePatterns().stream().map(DatePattern::example).distinct();
      return time
          ? "Times are written 14:30:00."
          : "Dates are written " + examples.collect(Collectors.joining(" or ")) + '.';
    }
    if (how.format() != null) {
      var format = element.getAttribute(how.format());
      return FormattedDates.told(format.isEmpty() ? "102" : format);
    }
    return time
        ? "Times are written HHMM or HHMMSS, such as 1430."
        : "Dates are written CCYYMMDD or YYMMDD, such as 20261231.";
  }

  /**
   * Of the codes of a table: all of them where they are few, else some.
   *
   * @param unit whether they are units of measure
   */
  static String codes(CodeTable table, boolean unit) {
    List<String> known =
        table.meanings().keySet().stream().filter(code -> !code.equals("*")).sorted().toList();
    boolean few = known.size() <= MOST_CODES;
    var listed =
        (unit ? "Units are " : "Codes are ")
            + (few ? "" : unit ? "codes such as " : "")
            + String.join(", ", few ? known : known.subList(0, SOME_CODES));
    if (!"units".equals(table.meanings().get("*"))) {
      return known.isEmpty() ? "" : listed + '.';
    }
    return known.isEmpty()
        ? "Units are codes of UN/ECE Recommendation 20, such as EA or KGM."
        : listed + ", or codes of UN/ECE Recommendation 20 such as EA or KGM.";
  }
}
