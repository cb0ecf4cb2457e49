package dev.crossdock.edi;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Header and trailer of an interchange while it is read, and what is wrong with them. */
final class InterchangeEnvelope {

  private static final int MAX_VIOLATIONS = 200;

  private final Standard standard;
  private final boolean bare;
  private final ServiceSegment header;
  private final List<Violation> violations = new ArrayList<>();

  private InterchangeEnvelope(Standard standard, boolean bare, ServiceSegment header) {
    this.standard = standard;
    this.bare = bare;
    this.header = header;
  }

  /** Reads the header that the scanner stands at, and goes behind it. */
  static InterchangeEnvelope read(SegmentScanner scanner, InterchangeHeader header)
      throws IOException {
    Syntax syntax = header.syntax();
    Place place = EnvelopePlace.at(scanner);
    ServiceSegment segment;
    if (syntax.standard() == Standard.X12) {
      byte[] isa = scanner.peekBytes(header.contentLength());
      segment = ServiceSegment.of(isa, InterchangeHeader.plain(syntax.element()));
      scanner.skip(header.length());
      scanner.use(syntax);
    } else {
      scanner.skip(header.length());
      scanner.use(syntax);
      place = EnvelopePlace.at(scanner);
      segment = ServiceSegment.of(new byte[0], syntax);
      if (!header.bare() && scanner.next()) {
        segment = ServiceSegment.of(scanner.content(), syntax);
      }
    }
    var envelope = new InterchangeEnvelope(syntax.standard(), header.bare(), segment);
    String tag = syntax.standard() == Standard.X12 ? "ISA" : "UNB";
    var at = new Place(tag, 0, 0, 0, place.line(), place.column(), place.offset());
    if (!header.bare()) {
      new HeaderRules(segment, header).judge((c, e, m) -> envelope.judge(c, at, e, m));
    }
    return envelope;
  }

  private void judge(Code code, Place at, int element, String message) {
    report(code, EnvelopePlace.element(at, element), element == 0 ? null : text(element), message);
  }

  private String text(int element) {
    return header.element(element);
  }

  void report(Code code, @Nullable Place place, @Nullable String value, String message) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(Violation.of(code, null, place, value, message));
    } else if (code.severity() == dev.crossdock.diagnostics.Severity.ERROR) {
      violations.set(
          MAX_VIOLATIONS - 1, Violation.of(code, null, place, value, message + " And more."));
    }
  }

  void reportOnce(Code code, Place place, String message) {
    if (violations.stream().noneMatch(v -> v.code() == code)) {
      report(code, place, null, message);
    }
  }

  /** Compares the trailer with the header and with what was there. */
  void trailer(ServiceSegment trailer, Place at, int explicitGroups, int groups, int documents) {
    int units = standard == Standard.X12 ? groups : explicitGroups > 0 ? groups : documents;
    if (trailer.count(1) != units) {
      report(
          EnvelopeCode.INTERCHANGE_COUNT_WRONG,
          EnvelopePlace.element(at, 1),
          trailer.element(1),
          "There are " + units + (standard == Standard.X12 ? " groups." : " groups or messages."));
    }
    if (!bare && !GroupScan.same(standard, trailer.element(2), controlNumber())) {
      report(
          EnvelopeCode.INTERCHANGE_REFERENCE_MISMATCH,
          EnvelopePlace.element(at, 2),
          trailer.element(2),
          "The header says " + controlNumber() + ".");
    }
  }

  private String controlNumber() {
    return text(standard == Standard.X12 ? 13 : 5);
  }

  /** The syntax with the charset the bytes really are in. */
  Syntax judgeCharset(Syntax syntax, CharsetEvidence evidence) {
    Charset named = syntax.charset();
    Charset actual = evidence.actual(named);
    if (actual.equals(named)) {
      return syntax;
    }
    String claim = syntax.id().isEmpty() ? named.name() : syntax.id();
    report(
        EnvelopeCode.CHARSET_CONTRADICTED,
        Place.at(evidence.first()),
        claim,
        "The bytes were read as " + actual.name() + ".");
    return syntax.with(actual);
  }

  Interchange interchange(
      int no,
      long from,
      long to,
      long line,
      long column,
      Syntax syntax,
      List<Group> groups,
      int documents,
      Set<String> messages,
      long firstDocument) {
    boolean x12 = standard == Standard.X12;
    String date = x12 ? text(9) : header.component(4, 1);
    String time = x12 ? text(10) : header.component(4, 2);
    return new Interchange(
        no,
        from,
        to,
        line,
        column,
        syntax,
        x12 ? new EnvelopeId(text(5), text(6), "") : party(2),
        x12 ? new EnvelopeId(text(7), text(8), "") : party(3),
        controlNumber(),
        x12 ? text(15).equals("T") : text(11).equals("1"),
        syntax.version(),
        date,
        time,
        EnvelopeDates.parse(date, time),
        text(x12 ? 14 : 9).equals("1"),
        x12 ? "" : text(7),
        x12 ? "" : text(10),
        groups,
        documents,
        messages,
        firstDocument,
        violations);
  }

  private EnvelopeId party(int element) {
    return new EnvelopeId(
        header.component(element, 2), header.component(element, 1), header.component(element, 3));
  }
}
