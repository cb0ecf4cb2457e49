package dev.crossdock.edi;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A functional group while it is read. */
final class GroupScan {

  private final int no;
  private final long from;
  private final @Nullable ServiceSegment header;
  private final Place place;
  private final Standard standard;
  private final List<Violation> violations = new ArrayList<>();
  private boolean closed;
  private int declared = -1;
  private int documents;

  private GroupScan(
      int no, long from, @Nullable ServiceSegment header, Place place, Standard standard) {
    this.no = no;
    this.from = from;
    this.header = header;
    this.place = place;
    this.standard = standard;
  }

  static GroupScan start(int no, SegmentScanner scanner, ServiceSegment header, Standard standard) {
    var group = new GroupScan(no, scanner.from(), header, EnvelopePlace.of(scanner), standard);
    int unsound = header.unsound();
    if (unsound > 0) {
      group.report(
          GrammarCode.ELEMENT_CHARACTER_INVALID,
          EnvelopePlace.element(group.place, unsound),
          header.element(unsound),
          "The group's header holds a control character.");
    }
    if (!ControlNumbers.sound(group.controlNumber())) {
      group.report(
          EnvelopeCode.GROUP_CONTROL_NUMBER_INVALID,
          group.place,
          group.controlNumber(),
          "The group's number " + ControlNumbers.RULE);
    }
    return group;
  }

  static GroupScan implicit(int no, SegmentScanner scanner) {
    return new GroupScan(no, scanner.from(), null, EnvelopePlace.of(scanner), Standard.EDIFACT);
  }

  boolean implicit() {
    return header == null;
  }

  void addDocument() {
    documents++;
  }

  void trailer(ServiceSegment trailer, Place at) {
    closed = true;
    declared = trailer.count(1);
    if (declared != documents) {
      report(
          EnvelopeCode.GROUP_COUNT_WRONG,
          EnvelopePlace.element(at, 1),
          trailer.element(1),
          "The group holds " + documents + " documents.");
    }
    if (!same(standard, trailer.element(2), controlNumber())) {
      report(
          EnvelopeCode.GROUP_REFERENCE_MISMATCH,
          EnvelopePlace.element(at, 2),
          trailer.element(2),
          "The group's header says " + controlNumber() + ".");
    }
  }

  /** Notes that the group ends without a trailer, if it does and needs one. */
  void missingTrailer(Standard of, Place at) {
    if (!closed && !implicit()) {
      report(
          EnvelopeCode.GROUP_TRAILER_MISSING,
          at,
          null,
          "There is no " + (of == Standard.X12 ? "GE" : "UNE") + " behind the documents.");
    }
  }

  private void report(Code code, Place at, @Nullable String value, String message) {
    violations.add(Violation.of(code, "group[" + no + "]", at, value, message));
  }

  /** Whether two control numbers are the same; X12's are numbers, EDIFACT's are text. */
  static boolean same(Standard standard, String one, String other) {
    return one.equals(other)
        || (standard == Standard.X12
            && digits(one)
            && digits(other)
            && strip(one).equals(strip(other)));
  }

  static boolean digits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String strip(String number) {
    return number.replaceFirst("^0+(?=.)", "");
  }

  private String controlNumber() {
    return header == null ? "" : header.element(standard == Standard.X12 ? 6 : 5);
  }

  Group group(long to) {
    if (header == null) {
      var nobody = EnvelopeId.of("");
      return new Group(
          no, from, to, "", nobody, nobody, "", "", "", "", "", -1, documents, violations);
    }
    return standard == Standard.X12 ? x12(header, to) : edifact(header, to);
  }

  private Group x12(ServiceSegment gs, long to) {
    return new Group(
        no,
        from,
        to,
        gs.element(1),
        EnvelopeId.of(gs.element(2)),
        EnvelopeId.of(gs.element(3)),
        gs.element(6),
        gs.element(4),
        gs.element(5),
        gs.element(7),
        gs.element(8),
        declared,
        documents,
        violations);
  }

  private Group edifact(ServiceSegment ung, long to) {
    String association = ung.component(7, 3);
    return new Group(
        no,
        from,
        to,
        ung.element(1),
        new EnvelopeId(ung.component(2, 2), ung.component(2, 1), ""),
        new EnvelopeId(ung.component(3, 2), ung.component(3, 1), ""),
        ung.element(5),
        ung.component(4, 1),
        ung.component(4, 2),
        ung.element(6),
        ung.component(7, 1)
            + ":"
            + ung.component(7, 2)
            + (association.isEmpty() ? "" : ":" + association),
        declared,
        documents,
        violations);
  }
}
