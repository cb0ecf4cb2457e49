package dev.crossdock.edi.acknowledge;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Group;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.write.SegmentWriter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of one 997 or 999: AK1, AK2 to AK5 or IK5 for each document, AK9. A 999 names the
 * version of the group and the implementation of each document, and has IK3 and IK4 in place of AK3
 * and AK4.
 */
final class GroupResponse {

  private static final int MAX_CODES = 5;
  private static final int MAX_ELEMENTS = 99;

  private final SegmentWriter writer;
  private final Group group;
  private final RejectionPolicy policy;
  private final Syntax syntax;
  private final boolean implementation;
  private final String letters;
  private int accepted;
  private int rejected;
  private boolean withErrors;

  GroupResponse(
      SegmentWriter writer,
      Group group,
      RejectionPolicy policy,
      Syntax syntax,
      boolean implementation) {
    this.writer = writer;
    this.group = group;
    this.policy = policy;
    this.syntax = syntax;
    this.implementation = implementation;
    this.letters = implementation ? "IK" : "AK";
  }

  void start() throws IOException {
    writer.segment(
        "AK1",
        writer.echo(group.functionalId()),
        writer.echo(group.controlNumber()),
        implementation ? writer.echo(group.version()) : "");
  }

  void add(DocumentVerdict verdict) throws IOException {
    List<Violation> violations = Reportable.of(verdict);
    writer.segment(
        "AK2",
        writer.echo(verdict.message()),
        writer.echo(verdict.controlNumber()),
        implementation ? writer.echo(verdict.association()) : "");
    Set<String> codes = new LinkedHashSet<>();
    for (Violation violation : violations) {
      String code = code(violation, "502");
      if (code != null) {
        codes.add(code);
      }
    }
    if (segments(violations)) {
      codes.add("5");
    }
    if (verdict.accepted()) {
      accepted++;
      withErrors |= !codes.isEmpty();
    } else {
      rejected++;
    }
    String answer = verdict.accepted() ? (codes.isEmpty() ? "A" : "E") : "R";
    writer.segment(letters + "5", withCodes(codes, answer));
  }

  private @Nullable String code(Violation violation, String field) {
    return AcknowledgementCodes.find(
        violation.code(), (implementation ? "ik" : "ak") + field, group.version());
  }

  /** Writes AK3 and AK4 or IK3 and IK4; false where there is nothing to write. */
  private boolean segments(List<Violation> violations) throws IOException {
    boolean written = false;
    int i = 0;
    while (i < violations.size()) {
      int next = i + 1;
      while (next < violations.size() && sameSegment(violations.get(i), violations.get(next))) {
        next++;
      }
      written |= segment(violations.subList(i, next));
      i = next;
    }
    return written;
  }

  private static boolean sameSegment(Violation one, Violation other) {
    Place a = Reportable.place(one);
    Place b = Reportable.place(other);
    return a.segmentPosition() == b.segmentPosition()
        && String.valueOf(a.segment()).equals(String.valueOf(b.segment()));
  }

  private boolean segment(List<Violation> violations) throws IOException {
    Set<String> codes = new LinkedHashSet<>();
    boolean elements = false;
    for (Violation violation : violations) {
      String code = code(violation, "304");
      if (code != null) {
        codes.add(code);
      }
      elements |= code(violation, "403") != null;
    }
    if (elements) {
      codes.add("8");
    }
    if (codes.isEmpty()) {
      return false;
    }
    Place place = Reportable.place(violations.get(0));
    String position = String.valueOf(Math.min(place.segmentPosition(), 999_999));
    writer.segment(letters + "3", withCodes(codes, tag(place), position, ""));
    int written = 0;
    for (Violation violation : violations) {
      if (written < MAX_ELEMENTS && element(violation)) {
        written++;
      }
    }
    return true;
  }

  private boolean element(Violation violation) throws IOException {
    String code = code(violation, "403");
    if (code == null) {
      return false;
    }
    Place place = Reportable.place(violation);
    String element = String.valueOf(Math.min(Math.max(place.element(), 1), 99));
    Object position =
        place.component() > 0
            ? List.of(element, String.valueOf(Math.min(place.component(), 99)))
            : element;
    writer.segment(letters + "4", position, "", code, copy(violation.value()));
    return true;
  }

  void end() throws IOException {
    Set<String> codes = new LinkedHashSet<>();
    for (Violation violation : group.violations()) {
      String code = AcknowledgementCodes.find(violation.code(), "ak905", group.version());
      if (code != null) {
        codes.add(code);
      }
    }
    boolean falls =
        group.rejected()
            || (rejected > 0 && (accepted == 0 || policy == RejectionPolicy.WHOLE_GROUP));
    String answer = falls ? "R" : rejected > 0 ? "P" : withErrors ? "E" : "A";
    int declared = group.declaredCount() < 0 ? group.documents() : group.declaredCount();
    writer.segment(
        "AK9",
        withCodes(
            codes,
            answer,
            String.valueOf(Math.min(declared, 999_999)),
            String.valueOf(group.documents()),
            String.valueOf(falls ? 0 : accepted)));
  }

  private static Object[] withCodes(Set<String> codes, Object... first) {
    Object[] elements = new Object[first.length + Math.min(codes.size(), MAX_CODES)];
    System.arraycopy(first, 0, elements, 0, first.length);
    int i = first.length;
    for (String code : codes) {
      if (i < elements.length) {
        elements[i++] = code;
      }
    }
    return elements;
  }

  private static String tag(Place place) {
    String tag = String.valueOf(place.segment()).replaceAll("[^A-Z0-9]", "");
    return tag.length() < 2 ? "ZZZ" : tag.substring(0, Math.min(3, tag.length()));
  }

  /** At most 99 characters, printable ASCII, no delimiter. */
  private String copy(@Nullable String received) {
    if (received == null) {
      return "";
    }
    var value = received.replaceAll("\\\\u00[0-9a-f]{2}", ""); // how a Violation shows controls
    var copy = new StringBuilder();
    for (int i = 0; i < value.length() && copy.length() < 99; i++) {
      char c = value.charAt(i);
      boolean delimiter =
          c == syntax.segment()
              || c == syntax.element()
              || c == syntax.component()
              || (syntax.repetition() != 0 && c == syntax.repetition());
      if (c >= ' ' && c < 127 && !delimiter) {
        copy.append(c);
      }
    }
    return copy.toString().stripTrailing();
  }
}
