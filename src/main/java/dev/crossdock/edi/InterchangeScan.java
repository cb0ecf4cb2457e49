package dev.crossdock.edi;

import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.GrammarCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one interchange from its header to its trailer and judges its envelope. */
final class InterchangeScan {

  private final SegmentScanner scanner;
  private final InterchangeHeader header;
  private final Syntax syntax;
  private final int no;
  private final int maxGroups;
  private final List<Group> groups = new ArrayList<>();
  private int groupsSeen;
  private int explicitGroups;
  private int documents;
  private final Set<String> messages = new LinkedHashSet<>();
  private long firstDocument = -1;
  private boolean inDocument;
  private @Nullable GroupScan group;

  InterchangeScan(SegmentScanner scanner, InterchangeHeader header, int no, int maxGroups) {
    this.scanner = scanner;
    this.header = header;
    this.syntax = header.syntax();
    this.no = no;
    this.maxGroups = maxGroups;
  }

  int groups() {
    return groups.size();
  }

  Interchange read() throws IOException {
    long from = scanner.offset();
    long line = scanner.line();
    long column = scanner.column();
    scanner.evidence().reset();
    var envelope = InterchangeEnvelope.read(scanner, header);
    long to = readContent(envelope);
    Syntax actual = envelope.judgeCharset(syntax, scanner.evidence());
    return envelope.interchange(
        no, from, to, line, column, actual, groups, documents, messages, firstDocument);
  }

  private long readContent(InterchangeEnvelope envelope) throws IOException {
    while (scanner.next()) {
      if (scanner.length() == 0) {
        continue;
      }
      int inside = scanner.headerInside(syntax.standard());
      if (inside > 0) {
        scanner.back(inside);
      }
      var role = EnvelopeRole.of(syntax.standard(), scanner.tag());
      if (role == EnvelopeRole.INTERCHANGE_START) {
        scanner.back(0);
        return breaksOff(envelope);
      }
      broken(envelope, role);
      if (role == EnvelopeRole.INTERCHANGE_END) {
        inDocument = false;
        closeGroup(scanner.from());
        envelope.trailer(
            segment(), EnvelopePlace.of(scanner), explicitGroups, groupsSeen, documents);
        return scanner.to();
      }
      content(envelope, role);
    }
    return breaksOff(envelope);
  }

  /** Those in documents are told of the document. */
  private void broken(InterchangeEnvelope envelope, EnvelopeRole role) {
    boolean ofDocument =
        role == EnvelopeRole.CONTENT
            || role == EnvelopeRole.DOCUMENT_START
            || role == EnvelopeRole.DOCUMENT_END;
    if (!ofDocument && scanner.isBroken()) {
      envelope.reportOnce(
          GrammarCode.LINE_BREAK_IN_SEGMENT,
          EnvelopePlace.of(scanner),
          "Line breaks were taken out.");
    }
  }

  private long breaksOff(InterchangeEnvelope envelope) {
    closeGroup(scanner.offset());
    if (!header.bare()) {
      envelope.report(
          EnvelopeCode.INTERCHANGE_TRUNCATED,
          EnvelopePlace.at(scanner),
          null,
          "There is no "
              + (syntax.standard() == Standard.X12 ? "IEA" : "UNZ")
              + " behind "
              + documents
              + " documents.");
    }
    return scanner.offset();
  }

  private void content(InterchangeEnvelope envelope, EnvelopeRole role) {
    switch (role) {
      case GROUP_START -> startGroup(envelope);
      case GROUP_END -> endGroup(envelope);
      case DOCUMENT_START -> startDocument(envelope);
      case DOCUMENT_END -> {
        outside(envelope);
        inDocument = false;
      }
      case CONTENT -> outside(envelope);
      default -> {
        // TA1 and deferred delivery segments stand between ISA and GS
        if (EnvelopeRole.isTa1(scanner.tag()) && messages.size() < Interchange.MAX_MESSAGES) {
          messages.add("TA1");
        }
      }
    }
  }

  private void outside(InterchangeEnvelope envelope) {
    if (!inDocument) {
      envelope.report(
          EnvelopeCode.SEGMENT_OUTSIDE_DOCUMENT,
          EnvelopePlace.of(scanner),
          ServiceSegment.text(scanner.content()),
          "The segment was not read.");
    }
  }

  private void startGroup(InterchangeEnvelope envelope) {
    closeGroup(scanner.from());
    inDocument = false;
    explicitGroups++;
    group = GroupScan.start(++groupsSeen, scanner, segment(), syntax.standard());
    judgeMixture(envelope);
  }

  private void endGroup(InterchangeEnvelope envelope) {
    inDocument = false;
    if (group == null || group.implicit()) {
      envelope.report(
          EnvelopeCode.GROUP_HEADER_MISSING,
          EnvelopePlace.of(scanner),
          null,
          "This trailer closes no group.");
      return;
    }
    group.trailer(segment(), EnvelopePlace.of(scanner));
    keep(group, scanner.to());
    if (groupsSeen > maxGroups && groupsSeen - 1 <= maxGroups) {
      envelope.report(
          EnvelopeCode.TOO_MANY_GROUPS,
          EnvelopePlace.of(scanner),
          null,
          "More than " + maxGroups + " groups; split the file.");
    }
  }

  private void startDocument(InterchangeEnvelope envelope) {
    if (group == null) {
      group = GroupScan.implicit(++groupsSeen, scanner);
      if (syntax.standard() == Standard.X12) {
        envelope.report(
            EnvelopeCode.GROUP_HEADER_MISSING,
            EnvelopePlace.of(scanner),
            null,
            "There is no GS before ST.");
      }
      judgeMixture(envelope);
    }
    inDocument = true;
    documents++;
    group.addDocument();
    if (messages.size() < Interchange.MAX_MESSAGES) {
      messages.add(segment().element(syntax.standard() == Standard.X12 ? 1 : 2));
    }
    if (firstDocument < 0) {
      firstDocument = scanner.from();
    }
  }

  private void judgeMixture(InterchangeEnvelope envelope) {
    if (syntax.standard() == Standard.EDIFACT
        && explicitGroups > 0
        && explicitGroups < groupsSeen) {
      envelope.reportOnce(
          EnvelopeCode.GROUPS_AND_MESSAGES_MIXED,
          EnvelopePlace.of(scanner),
          "Some messages lie in UNG to UNE, others do not.");
    }
  }

  private void closeGroup(long to) {
    if (group != null) {
      group.missingTrailer(syntax.standard(), EnvelopePlace.at(scanner));
      keep(group, to);
    }
  }

  private void keep(GroupScan closed, long to) {
    if (groups.size() < maxGroups) {
      groups.add(closed.group(to));
    }
    group = null;
  }

  private ServiceSegment segment() {
    return ServiceSegment.of(scanner.content(), syntax);
  }
}
