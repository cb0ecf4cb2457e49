package dev.crossdock.edi;

import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splits one transmission into interchanges, blanks and bytes set aside. */
final class TransmissionScan {

  private final SegmentScanner scanner;
  private final FramingOptions options;
  private final List<Interchange> interchanges = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private long setAsideBytes;
  private long blanks;
  private int groups;

  TransmissionScan(SegmentScanner scanner, FramingOptions options) {
    this.scanner = scanner;
    this.options = options;
  }

  Framing read() throws IOException {
    while (true) {
      blanks += skipBlanks();
      if (scanner.available(1) == 0) {
        break;
      }
      InterchangeHeader header =
          interchanges.size() < options.maxInterchanges()
              ? InterchangeHeader.at(scanner, options)
              : null;
      if (header == null) {
        setAside();
      } else {
        var scan =
            new InterchangeScan(
                scanner, header, interchanges.size() + 1, options.maxGroups() - groups);
        interchanges.add(scan.read());
        groups += scan.groups();
      }
    }
    if (interchanges.isEmpty() && setAside.isEmpty()) {
      violations.add(
          Violation.of(EnvelopeCode.FILE_EMPTY, null, null, null, "There is nothing in the file."));
    }
    return new Framing(interchanges, setAside, setAsideBytes, blanks, violations);
  }

  private long skipBlanks() throws IOException {
    long skipped = 0;
    while (true) {
      skipped += scanner.skipBlanks();
      if (scanner.available(3) >= 3
          && scanner.peek(0) == (byte) 0xef
          && scanner.peek(1) == (byte) 0xbb
          && scanner.peek(2) == (byte) 0xbf) {
        scanner.skip(3);
        skipped += 3;
      } else if (scanner.available(1) > 0 && scanner.peek(0) == 0x1a) {
        scanner.skip(1);
        skipped++;
      } else {
        return skipped;
      }
    }
  }

  private void setAside() throws IOException {
    long from = scanner.offset();
    var place = new Place(null, 0, 0, 0, scanner.line(), scanner.column(), from);
    scanner.available(Violation.MAX_VALUE);
    String text =
        new String(scanner.peekBytes(Violation.MAX_VALUE), StandardCharsets.ISO_8859_1).strip();
    long to = from;
    while (scanner.available(1) > 0 && !headerAhead(to > from)) {
      boolean blank = SegmentScanner.isBlank(scanner.peek(0));
      scanner.skip(1);
      if (!blank) {
        to = scanner.offset();
      }
    }
    blanks += scanner.offset() - to;
    setAsideBytes += to - from;
    if (setAside.size() < Framing.MAX_SET_ASIDE) {
      setAside.add(new SetAside(from, to));
      violations.add(violation(place, text, to - from));
    } else {
      SetAside last = setAside.remove(setAside.size() - 1);
      setAside.add(new SetAside(last.from(), to));
    }
  }

  private boolean headerAhead(boolean possible) throws IOException {
    return possible
        && interchanges.size() < options.maxInterchanges()
        && (scanner.peek(0) == 'I' || scanner.peek(0) == 'U')
        && scanner.available(2) > 1
        && (scanner.peek(1) == 'S'
            || scanner.peek(1) == 'N'
            || SegmentScanner.isBlank(scanner.peek(1)))
        && InterchangeHeader.at(scanner, options) != null;
  }

  private Violation violation(Place place, String text, long length) {
    if (interchanges.size() >= options.maxInterchanges()) {
      return Violation.of(
          EnvelopeCode.TOO_MANY_INTERCHANGES,
          null,
          place,
          null,
          "Only the first " + options.maxInterchanges() + " interchanges were read.");
    } else if (text.startsWith("ISA") || text.startsWith("UNB")) {
      return Violation.of(
          EnvelopeCode.INTERCHANGE_HEADER_INVALID,
          null,
          place,
          text,
          "What looks like "
              + text.substring(0, 3)
              + " cannot be read; "
              + length
              + " bytes lost.");
    } else if (text.startsWith("UNA") || text.startsWith("UNH") || text.startsWith("UNG")) {
      return Violation.of(
          EnvelopeCode.INTERCHANGE_HEADER_MISSING,
          null,
          place,
          text,
          "There is no UNB before this.");
    } else if (text.startsWith("GS*") || text.startsWith("ST*")) {
      return Violation.of(
          EnvelopeCode.INTERCHANGE_HEADER_MISSING,
          null,
          place,
          text,
          "There is no ISA before this.");
    }
    boolean alone = interchanges.isEmpty() && setAside.size() == 1 && !scanner.hasMore();
    return Violation.of(
        alone ? EnvelopeCode.FORMAT_UNKNOWN : EnvelopeCode.TEXT_OUTSIDE_INTERCHANGE,
        null,
        place,
        text,
        length + " bytes lie in no interchange.");
  }
}
