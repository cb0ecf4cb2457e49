package dev.crossdock.edi.acknowledge;

import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Group;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.write.SegmentWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The part of a CONTRL that answers groups and messages: UCF, UCM, UCS and UCD. */
final class MessageResponses {

  private static final int MAX_ELEMENTS = 99;

  private final SegmentWriter writer;
  private final Interchange received;
  private final RejectionPolicy policy;
  private int openGroup;

  MessageResponses(SegmentWriter writer, Interchange received, RejectionPolicy policy) {
    this.writer = writer;
    this.received = received;
    this.policy = policy;
  }

  void write(Iterator<DocumentVerdict> verdicts) throws IOException {
    List<DocumentVerdict> group = new ArrayList<>();
    int groupNo = 0;
    while (verdicts.hasNext()) {
      DocumentVerdict verdict = verdicts.next();
      if (verdict.message().equals("CONTRL")) {
        continue;
      }
      if (policy == RejectionPolicy.PARTIAL) {
        message(verdict, !verdict.accepted());
        continue;
      }
      if (verdict.groupNo() != groupNo) {
        wholeGroup(group);
        groupNo = verdict.groupNo();
      }
      group.add(verdict);
    }
    wholeGroup(group);
    openGroups(Integer.MAX_VALUE);
  }

  private void wholeGroup(List<DocumentVerdict> group) throws IOException {
    boolean falls = group.stream().anyMatch(verdict -> !verdict.accepted());
    for (DocumentVerdict verdict : group) {
      message(verdict, falls);
    }
    group.clear();
  }

  /** Writes UCF for the groups up to this one that are rejected, and for this one itself. */
  private void openGroups(int groupNo) throws IOException {
    for (Group group : received.groups()) {
      if (group.no() > openGroup
          && group.no() <= groupNo
          && !group.implicit()
          && (group.rejected() || group.no() == groupNo)) {
        openGroup = group.no();
        group(group);
      }
    }
  }

  private void group(Group group) throws IOException {
    String code = "";
    for (Violation violation : group.violations()) {
      String known = AcknowledgementCodes.find(violation.code(), "control");
      code = code.isEmpty() && known != null ? known : code;
    }
    writer.segment(
        "UCF",
        writer.echo(group.controlNumber()),
        EdifactAcknowledgements.party(writer, group.sender()).subList(0, 2),
        EdifactAcknowledgements.party(writer, group.receiver()).subList(0, 2),
        group.rejected() ? EdifactAcknowledgements.REJECTED : EdifactAcknowledgements.ACKNOWLEDGED,
        code);
  }

  private void message(DocumentVerdict verdict, boolean rejected) throws IOException {
    if (!rejected || inRejectedGroup(verdict)) {
      return;
    }
    openGroups(verdict.groupNo());
    List<Violation> violations = Reportable.of(verdict);
    String code = "";
    boolean segments = false;
    for (Violation violation : violations) {
      String known = AcknowledgementCodes.find(violation.code(), "control");
      if (known != null && ofMessage(violation)) {
        code = code.isEmpty() ? known : code;
      } else {
        segments |= known != null;
      }
    }
    if (code.isEmpty() && !segments) {
      code = "18";
    }
    String version = writer.echo(verdict.version());
    writer.segment(
        "UCM",
        writer.echo(verdict.controlNumber()),
        List.of(
            writer.echo(verdict.message()),
            version.isEmpty() ? "D" : version.substring(0, 1),
            version.length() > 1 ? version.substring(1) : "96A",
            verdict.agency().isEmpty() ? "UN" : writer.echo(verdict.agency()),
            writer.echo(verdict.association())),
        EdifactAcknowledgements.REJECTED,
        code);
    segments(violations);
  }

  private boolean inRejectedGroup(DocumentVerdict verdict) {
    return received.groups().stream()
        .anyMatch(group -> group.no() == verdict.groupNo() && group.rejected());
  }

  private static boolean ofMessage(Violation violation) {
    return violation.code().id().startsWith("document-");
  }

  private void segments(List<Violation> violations) throws IOException {
    int position = -1;
    int elements = 0;
    for (Violation violation : violations) {
      String code = AcknowledgementCodes.find(violation.code(), "control");
      if (code == null || ofMessage(violation)) {
        continue;
      }
      Place place = Reportable.place(violation);
      int at = place.segmentPosition() - (violation.code() == GrammarCode.SEGMENT_MISSING ? 1 : 0);
      if (place.element() == 0) {
        writer.segment("UCS", String.valueOf(Math.max(1, at)), code);
        position = -1;
        continue;
      }
      if (at != position) {
        writer.segment("UCS", String.valueOf(at));
        position = at;
        elements = 0;
      }
      if (elements++ < MAX_ELEMENTS) {
        // 0098 counts the segment tag as 1
        String element = String.valueOf(place.element() + 1);
        String component = place.component() > 0 ? String.valueOf(place.component()) : "";
        writer.segment("UCD", code, List.of(element, component));
      }
    }
  }
}
