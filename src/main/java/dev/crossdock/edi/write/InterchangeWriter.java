package dev.crossdock.edi.write;

import dev.crossdock.edi.EnvelopeId;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes messages of one type as one whole interchange. */
public final class InterchangeWriter {

  private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  private final OutboundEnvelope envelope;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private InterchangeWriter(OutboundEnvelope envelope) {
    this.envelope = envelope;
  }

  /** The bytes. Values must be writable, see {@link Writable}. */
  public static byte[] write(OutboundEnvelope envelope, List<OutboundMessage> messages)
      throws IOException {
    var writer = new InterchangeWriter(envelope);
    if (envelope.syntax().standard() == Standard.X12) {
      writer.x12(messages);
    } else {
      writer.edifact(messages);
    }
    return writer.out.toByteArray();
  }

  /** ST02 or UNH 0062 of the message at a position, from 1. */
  public static String reference(Standard standard, int no) {
    return standard == Standard.X12 ? String.format(Locale.ROOT, "%04d", no) : String.valueOf(no);
  }

  private void x12(List<OutboundMessage> messages) throws IOException {
    Syntax syntax = envelope.syntax();
    var writer = SegmentWriter.start(syntax, syntax.charset(), out);
    String control = String.format(Locale.ROOT, "%09d", envelope.interchange());
    writer.segment(
        "ISA",
        "00",
        " ".repeat(10),
        "00",
        " ".repeat(10),
        pad(envelope.sender().qualifier(), 2),
        pad(envelope.sender().id(), 15),
        pad(envelope.receiver().qualifier(), 2),
        pad(envelope.receiver().id(), 15),
        SHORT_DATE.format(envelope.when()),
        TIME.format(envelope.when()),
        syntax.repetition() == 0 ? "U" : String.valueOf((char) syntax.repetition()),
        syntax.version(),
        control,
        "0",
        envelope.test() ? "T" : "P",
        String.valueOf((char) syntax.component()));
    String group = String.valueOf(envelope.group());
    writer.segment(
        "GS",
        messages.isEmpty() ? "" : messages.get(0).group(),
        envelope.sender().id(),
        envelope.receiver().id(),
        DATE.format(envelope.when()),
        TIME.format(envelope.when()),
        group,
        "X",
        envelope.version());
    int no = 0;
    for (var message : messages) {
      String reference = reference(Standard.X12, ++no);
      writer.count();
      writer.segment("ST", message.type(), reference);
      segments(writer, message);
      writer.segment("SE", String.valueOf(writer.count() + 1), reference);
    }
    writer.segment("GE", String.valueOf(no), group);
    writer.segment("IEA", "1", control).end();
  }

  private void edifact(List<OutboundMessage> messages) throws IOException {
    var writer = SegmentWriter.start(envelope.syntax(), envelope.syntax().charset(), out);
    String control = String.valueOf(envelope.interchange());
    writer.segment(
        "UNB",
        List.of(envelope.syntax().id(), envelope.syntax().version()),
        party(envelope.sender()),
        party(envelope.receiver()),
        List.of(
            (envelope.syntax().version().equals("4") ? DATE : SHORT_DATE).format(envelope.when()),
            TIME.format(envelope.when())),
        control,
        "",
        "",
        "",
        "",
        "",
        envelope.test() ? "1" : "");
    int no = 0;
    for (var message : messages) {
      String reference = reference(Standard.EDIFACT, ++no);
      writer.count();
      writer.segment("UNH", reference, type(message));
      segments(writer, message);
      writer.segment("UNT", String.valueOf(writer.count() + 1), reference);
    }
    writer.segment("UNZ", String.valueOf(no), control).end();
  }

  /** {@code D96A} is version D, release 96A. */
  private List<String> type(OutboundMessage message) {
    String version = envelope.version();
    return List.of(
        message.type(),
        version.substring(0, 1),
        version.substring(1),
        "UN",
        envelope.association());
  }

  private static void segments(SegmentWriter writer, OutboundMessage message) throws IOException {
    for (var segment : message.segments()) {
      Object[] elements =
          segment.elements().stream().map(InterchangeWriter::element).toArray(Object[]::new);
      writer.segment(segment.tag(), elements);
    }
  }

  private static Object element(OutboundSegment.Element element) {
    if (element.composite()) {
      return element.components().stream().map(OutboundSegment.Value::text).toList();
    }
    return element.components().isEmpty() ? "" : element.components().get(0).text();
  }

  private static List<String> party(EnvelopeId id) {
    return List.of(id.id(), id.qualifier(), id.internalAddress());
  }

  private static String pad(String text, int width) {
    return text.length() >= width
        ? text.substring(0, width)
        : text + " ".repeat(width - text.length());
  }
}
