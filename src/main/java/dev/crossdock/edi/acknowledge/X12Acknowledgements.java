package dev.crossdock.edi.acknowledge;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.EnvelopeId;
import dev.crossdock.edi.Group;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.write.SegmentWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes TA1, 997 and 999, each as one complete interchange. */
public final class X12Acknowledgements {

  private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  /** Length of a version without what a subset or an implementation guide adds. */
  private static final int VERSION = 6;

  private X12Acknowledgements() {}

  /**
   * One interchange that holds only a TA1: R with the note code of the first error, E with that of
   * the first warning, else A.
   */
  public static void ta1(Interchange received, AcknowledgementEnvelope envelope, OutputStream out)
      throws IOException {
    String verdict = received.rejected() ? "R" : "A";
    String note = "000";
    for (Violation violation : received.violations()) {
      String code = AcknowledgementCodes.find(violation.code(), "ta1");
      if (code != null && violation.isError() == received.rejected()) {
        verdict = received.rejected() ? "R" : "E";
        note = code;
        break;
      }
    }
    if (received.rejected() && note.equals("000")) {
      note = "024";
    }
    Syntax syntax = syntax(received);
    var writer = start(syntax, received, envelope, out);
    writer.segment(
        "TA1",
        digits(received.controlNumber(), 9),
        digits(received.date(), 6),
        digits(received.time(), 4),
        verdict,
        note);
    writer.segment("IEA", "0", isa13(envelope)).end();
  }

  /**
   * One interchange with one FA group and 997 for each received group that is not itself FA.
   *
   * @param implementation whether groups from version 005010 on are answered by a 999 instead
   * @param verdicts all documents of the interchange, in order
   * @return how many groups were answered; when there was none to answer, nothing is written
   */
  public static int functional(
      Interchange received,
      Iterator<DocumentVerdict> verdicts,
      RejectionPolicy policy,
      boolean implementation,
      AcknowledgementEnvelope envelope,
      OutputStream out)
      throws IOException {
    long answered =
        received.groups().stream().filter(group -> !group.functionalId().equals("FA")).count();
    if (answered == 0) {
      return 0;
    }
    Syntax syntax = syntax(received);
    var writer = start(syntax, received, envelope, out);
    long control = envelope.groupControlNumber();
    @Nullable DocumentVerdict next = verdicts.hasNext() ? verdicts.next() : null;
    for (Group group : received.groups()) {
      boolean answer = !group.functionalId().equals("FA");
      boolean by999 = implementation && hasImplementations(group);
      var response = new GroupResponse(writer, group, policy, syntax, by999);
      if (answer) {
        startGroup(writer, group, by999, envelope, control);
        response.start();
      }
      while (next != null && next.groupNo() <= group.no()) {
        if (answer && next.groupNo() == group.no()) {
          response.add(next);
        }
        next = verdicts.hasNext() ? verdicts.next() : null;
      }
      if (answer) {
        response.end();
        writer.segment("SE", String.valueOf(writer.count() + 1), "0001");
        writer.segment("GE", "1", String.valueOf(control++));
      }
    }
    writer.segment("IEA", String.valueOf(answered), isa13(envelope)).end();
    return (int) answered;
  }

  private static void startGroup(
      SegmentWriter writer,
      Group group,
      boolean by999,
      AcknowledgementEnvelope envelope,
      long control)
      throws IOException {
    String version = by999 ? versionOf999(group) : group.version();
    boolean old = group.version().compareTo("004010") < 0;
    writer.segment(
        "GS",
        "FA",
        writer.echo(group.receiver().id()),
        writer.echo(group.sender().id()),
        (old ? SHORT_DATE : DATE).format(envelope.when()),
        TIME.format(envelope.when()),
        String.valueOf(control),
        group.agency().isEmpty() ? "X" : writer.echo(group.agency()),
        writer.echo(version));
    writer.count();
    // ST03 says which implementation of the 999 this is, where GS08 does
    boolean named = version.length() > VERSION;
    writer.segment("ST", by999 ? "999" : "997", "0001", by999 && named ? writer.echo(version) : "");
  }

  /** Whether groups of this version can name an implementation: 999 came with 005010. */
  public static boolean hasImplementations(Group group) {
    return group.version().compareTo("005010") >= 0;
  }

  /** A group by an implementation guide is answered by that of the 999, others by the standard. */
  private static String versionOf999(Group group) {
    var base = group.version().substring(0, Math.min(VERSION, group.version().length()));
    boolean guided = group.version().length() > VERSION && group.version().charAt(VERSION) == 'X';
    return guided && base.equals("005010") ? "005010X231A1" : base;
  }

  private static SegmentWriter start(
      Syntax syntax, Interchange received, AcknowledgementEnvelope envelope, OutputStream out)
      throws IOException {
    EnvelopeId from = received.receiver();
    EnvelopeId to = received.sender();
    boolean repeats = syntax.version().compareTo("00402") >= 0;
    return SegmentWriter.start(syntax, out)
        .segment(
            "ISA",
            "00",
            " ".repeat(10),
            "00",
            " ".repeat(10),
            pad(from.qualifier(), 2),
            pad(from.id(), 15),
            pad(to.qualifier(), 2),
            pad(to.id(), 15),
            SHORT_DATE.format(envelope.when()),
            TIME.format(envelope.when()),
            repeats ? String.valueOf((char) syntax.repetition()) : "U",
            syntax.version(),
            isa13(envelope),
            "0",
            received.test() ? "T" : "P",
            String.valueOf((char) syntax.component()));
  }

  /**
   * The delimiters of the sender, which his own identifiers cannot hold; sound ones for odd ones.
   */
  public static Syntax syntax(Interchange received) {
    Syntax theirs = received.syntax();
    String version = theirs.version().matches("00[2-9]\\d\\d") ? theirs.version() : "00401";
    boolean sound = theirs.segment() > 0 && theirs.element() > 0 && theirs.component() > 0;
    Syntax base = sound ? theirs : Syntax.x12();
    boolean repeats = version.compareTo("00402") >= 0;
    byte repetition = repeats ? (base.repetition() > 0 ? base.repetition() : (byte) '^') : 0;
    return new Syntax(
        base.standard(),
        base.segment(),
        base.element(),
        base.component(),
        repetition,
        (byte) 0,
        '.',
        base.charset(),
        "",
        version,
        "");
  }

  private static String isa13(AcknowledgementEnvelope envelope) {
    return String.format(Locale.ROOT, "%09d", envelope.controlNumber());
  }

  private static String pad(String text, int width) {
    return text.length() >= width
        ? text.substring(0, width)
        : text + " ".repeat(width - text.length());
  }

  /** The received value where it is a number of this width, else the number it is nearest to. */
  private static String digits(String text, int width) {
    String digits = text.replaceAll("[^0-9]", "");
    String padded = "0".repeat(width) + digits;
    return padded.substring(padded.length() - width);
  }
}
