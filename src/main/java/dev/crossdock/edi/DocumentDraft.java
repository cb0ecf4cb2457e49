package dev.crossdock.edi;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document while it is framed: its header and trailer, and what is wrong with them. */
final class DocumentDraft {

  private final boolean x12;
  private final ServiceSegment header;
  private final Place place;
  private final @Nullable String group;
  private final String groupVersion;
  private final String groupAgency;
  private final List<Violation> violations = new ArrayList<>();

  DocumentDraft(
      Syntax syntax,
      ServiceSegment header,
      Place place,
      @Nullable String group,
      String groupVersion,
      String groupAgency) {
    this.group = group;
    this.x12 = syntax.standard() == Standard.X12;
    this.header = header;
    this.place = at(place, 1, 0);
    this.groupVersion = groupVersion;
    this.groupAgency = groupAgency;
  }

  long from() {
    return place.offset();
  }

  private String message() {
    return x12 ? header.element(1) : header.component(2, 1);
  }

  private String controlNumber() {
    return header.element(x12 ? 2 : 1);
  }

  private static Place at(Place segment, int position, int element) {
    return new Place(
        segment.segment(),
        position,
        element,
        0,
        segment.line(),
        segment.column(),
        segment.offset());
  }

  void judgeHeader(ControlNumbers seen) {
    if (message().isEmpty()) {
      report(
          EnvelopeCode.DOCUMENT_TYPE_MISSING, at(place, 1, x12 ? 1 : 2), "", "It names no type.");
    }
    int unsound = header.unsound();
    if (unsound > 0) {
      report(
          GrammarCode.ELEMENT_CHARACTER_INVALID,
          at(place, 1, unsound),
          header.element(unsound),
          "The header holds a control character.");
    }
    judgeGroup();
    var number = at(place, 1, x12 ? 2 : 1);
    if (!ControlNumbers.sound(controlNumber())) {
      report(
          EnvelopeCode.DOCUMENT_CONTROL_NUMBER_INVALID,
          number,
          controlNumber(),
          "The document's number " + ControlNumbers.RULE);
    } else if (!seen.add(controlNumber())) {
      report(
          EnvelopeCode.DOCUMENT_CONTROL_NUMBER_DUPLICATE,
          number,
          controlNumber(),
          "An earlier document of the same "
              + (x12 ? "group" : "interchange")
              + " has this number.");
    }
  }

  private void judgeGroup() {
    if (group == null || message().isEmpty()) {
      return;
    }
    var right = FunctionalGroups.of(x12, message(), group);
    if (!right.equals(group)) {
      report(
          EnvelopeCode.DOCUMENT_NOT_IN_GROUP,
          at(place, 1, x12 ? 1 : 2),
          message(),
          "%s belongs in a group %s; this is one of %s."
              .formatted(message(), right, group.isEmpty() ? "no type" : group));
    }
  }

  void judgeTrailer(ServiceSegment trailer, Place segment, int segments) {
    if (trailer.count(1) != segments) {
      report(
          EnvelopeCode.DOCUMENT_COUNT_WRONG,
          at(segment, segments, 1),
          trailer.element(1),
          "The document holds " + segments + " segments, header and trailer included.");
    }
    if (!trailer.element(2).equals(controlNumber())) {
      report(
          EnvelopeCode.DOCUMENT_REFERENCE_MISMATCH,
          at(segment, segments, 2),
          trailer.element(2),
          "The header says " + controlNumber() + ".");
    }
  }

  void missingTrailer(int segments, Place where) {
    report(
        EnvelopeCode.DOCUMENT_TRAILER_MISSING,
        new Place(
            x12 ? "SE" : "UNT", segments + 1, 0, 0, where.line(), where.column(), where.offset()),
        null,
        "There is no " + (x12 ? "SE" : "UNT") + " behind " + segments + " segments.");
  }

  private void report(Code code, Place at, @Nullable String value, String message) {
    violations.add(Violation.of(code, null, at, value, message));
  }

  DocumentFrame frame(int no, int groupNo, long to, int segments, byte @Nullable [] bytes) {
    if (bytes == null) {
      report(
          EnvelopeCode.DOCUMENT_TOO_LARGE,
          place,
          null,
          "The document is " + (to - from()) + " bytes long and was not read.");
    }
    return new DocumentFrame(
        no,
        groupNo,
        from(),
        to,
        place.line(),
        place.column(),
        message(),
        x12 ? groupVersion : header.component(2, 2) + header.component(2, 3),
        x12 ? groupAgency : header.component(2, 4),
        x12 ? header.element(3) : header.component(2, 5),
        controlNumber(),
        segments,
        bytes == null ? new byte[0] : bytes,
        violations);
  }
}
