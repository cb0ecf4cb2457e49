package dev.crossdock.edi.acknowledge;

import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.EnvelopeId;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.write.SegmentWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;

/**
 * Writes CONTRL as one complete interchange, in the syntax of what it answers: 3 ({@code
 * CONTRL:D:3:UN}) or 4 ({@code CONTRL:4:1:UN}, dates with their century).
 */
public final class EdifactAcknowledgements {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd");
  private static final DateTimeFormatter DATE_4 = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
  static final String REJECTED = "4";
  static final String ACKNOWLEDGED = "7";

  private EdifactAcknowledgements() {}

  /**
   * UCI 4 alone where the envelope rejects the interchange, else UCI 7 and one UCM for each
   * rejected message, below a UCF where the interchange has groups.
   *
   * @param verdicts all documents of the interchange, in order; not read for UCI 4
   */
  public static void contrl(
      Interchange received,
      Iterator<DocumentVerdict> verdicts,
      RejectionPolicy policy,
      AcknowledgementEnvelope envelope,
      OutputStream out)
      throws IOException {
    String reference = String.valueOf(envelope.controlNumber());
    boolean four = received.syntax().version().equals("4");
    var syntax = four ? Syntax.edifact4(received.syntax()) : Syntax.edifact();
    var writer = SegmentWriter.start(syntax, syntax.charset(), out);
    writer.segment(
        "UNB",
        List.of(syntax.id(), syntax.version()),
        party(writer, received.receiver()),
        party(writer, received.sender()),
        List.of((four ? DATE_4 : DATE).format(envelope.when()), TIME.format(envelope.when())),
        reference,
        "",
        "",
        "",
        "",
        "",
        received.test() ? "1" : "");
    writer.count();
    writer.segment(
        "UNH", "1", four ? List.of("CONTRL", "4", "1", "UN") : List.of("CONTRL", "D", "3", "UN"));
    interchange(writer, received);
    if (!received.rejected()) {
      new MessageResponses(writer, received, policy).write(verdicts);
    }
    writer.segment("UNT", String.valueOf(writer.count() + 1), "1");
    writer.segment("UNZ", "1", reference).end();
  }

  private static void interchange(SegmentWriter writer, Interchange received) throws IOException {
    var echoed = writer.echo(received.controlNumber());
    Object reference = echoed.isEmpty() ? "0" : echoed;
    Object from = party(writer, received.sender());
    Object to = party(writer, received.receiver());
    if (!received.rejected()) {
      writer.segment("UCI", reference, from, to, ACKNOWLEDGED);
      return;
    }
    String code = "18";
    String tag = "";
    for (Violation violation : received.violations()) {
      String known = AcknowledgementCodes.find(violation.code(), "control");
      if (known != null && violation.isError()) {
        code = known;
        String at = Reportable.place(violation).segment();
        tag =
            at != null
                ? at
                : violation.code() == AgreementCode.INTERCHANGE_DUPLICATE ? "UNB" : "UNZ";
        break;
      }
    }
    writer.segment("UCI", reference, from, to, REJECTED, code, tag);
  }

  static List<String> party(SegmentWriter writer, EnvelopeId id) {
    var known = writer.echo(id.id());
    return List.of(
        known.isEmpty() ? "?" : known,
        writer.echo(id.qualifier()),
        writer.echo(id.internalAddress()));
  }
}
