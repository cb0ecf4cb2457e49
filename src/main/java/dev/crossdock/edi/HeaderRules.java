package dev.crossdock.edi;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.GrammarCode;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** The rules an interchange header must keep. */
final class HeaderRules {

  /** Takes what breaks a rule: the element (0 for the segment) and a sentence. */
  interface Report {
    void add(Code code, int element, String message);
  }

  private final ServiceSegment header;
  private final Syntax syntax;
  private final boolean odd;
  private final boolean broken;
  private final @Nullable String missing;
  private final boolean x12;

  HeaderRules(ServiceSegment segment, InterchangeHeader header) {
    this.header = segment;
    this.syntax = header.syntax();
    this.odd = header.odd();
    this.broken = header.broken();
    this.missing = header.missing();
    this.x12 = syntax.standard() == Standard.X12;
  }

  void judge(Report report) {
    widths(report);
    delimiters(report);
    characters(report);
    version(report);
    parties(report);
    controlNumber(report);
    dateAndTime(report);
    usage(report);
  }

  private void widths(Report report) {
    if (broken) {
      report.add(GrammarCode.LINE_BREAK_IN_SEGMENT, 0, "Line breaks were taken out.");
    }
    if (missing != null) {
      report.add(EnvelopeCode.INTERCHANGE_HEADER_INVALID, 16, missing);
    } else if (odd) {
      report.add(EnvelopeCode.ISA_WIDTH_WRONG, 0, "ISA is read by its separators.");
    }
  }

  private void delimiters(Report report) {
    var seen = new HashSet<Byte>();
    byte[] delimiters = {
      syntax.segment(), syntax.element(), syntax.component(), syntax.repetition(), syntax.release()
    };
    for (byte delimiter : delimiters) {
      if (delimiter != 0 && Character.isLetterOrDigit(delimiter)) {
        report.add(
            EnvelopeCode.DELIMITERS_AMBIGUOUS,
            0,
            "\"" + (char) delimiter + "\" can't be a delimiter.");
      }
      if (delimiter != 0 && !seen.add(delimiter)) {
        report.add(
            EnvelopeCode.DELIMITERS_AMBIGUOUS, 0, "The same byte stands for two delimiters.");
      }
    }
  }

  /** ISA11 and ISA16 name delimiters, which may be anything. */
  private void characters(Report report) {
    int unsound = header.unsound();
    if (unsound > 0 && !(x12 && (unsound == 11 || unsound == 16))) {
      report.add(
          GrammarCode.ELEMENT_CHARACTER_INVALID, unsound, "The header holds a control character.");
    }
  }

  private void version(Report report) {
    if (x12 && !(header.element(12).length() == 5 && GroupScan.digits(header.element(12)))) {
      report.add(EnvelopeCode.SYNTAX_UNSUPPORTED, 12, "ISA12 is not a version.");
    } else if (!x12 && !header.component(1, 2).matches("[1-4]")) {
      report.add(EnvelopeCode.SYNTAX_UNSUPPORTED, 1, "The syntax version must be 1 to 4.");
    }
  }

  private void parties(Report report) {
    if (header.element(x12 ? 6 : 2).isEmpty()) {
      report.add(EnvelopeCode.INTERCHANGE_SENDER_MISSING, x12 ? 6 : 2, "The sender is empty.");
    }
    if (header.element(x12 ? 8 : 3).isEmpty()) {
      report.add(EnvelopeCode.INTERCHANGE_RECEIVER_MISSING, x12 ? 8 : 3, "The receiver is empty.");
    }
  }

  private void controlNumber(Report report) {
    String number = header.element(x12 ? 13 : 5);
    if (x12 ? !(GroupScan.digits(number) && number.length() <= 9) : !ControlNumbers.sound(number)) {
      report.add(
          EnvelopeCode.INTERCHANGE_CONTROL_NUMBER_INVALID,
          x12 ? 13 : 5,
          x12 ? "ISA13 must be nine digits." : "The interchange reference " + ControlNumbers.RULE);
    }
  }

  private void dateAndTime(Report report) {
    String date = x12 ? header.element(9) : header.component(4, 1);
    String time = x12 ? header.element(10) : header.component(4, 2);
    if (!EnvelopeDates.isDate(date)) {
      report.add(EnvelopeCode.INTERCHANGE_DATE_INVALID, x12 ? 9 : 4, "The date is invalid.");
    }
    if (!EnvelopeDates.isTime(time)) {
      report.add(EnvelopeCode.INTERCHANGE_TIME_INVALID, x12 ? 10 : 4, "The time is invalid.");
    }
  }

  private void usage(Report report) {
    if (x12 && !header.element(15).matches("[PTI]")) {
      report.add(EnvelopeCode.INTERCHANGE_USAGE_INVALID, 15, "ISA15 must be P or T.");
    }
  }
}
