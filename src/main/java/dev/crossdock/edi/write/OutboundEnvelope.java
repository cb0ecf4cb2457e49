package dev.crossdock.edi.write;

import dev.crossdock.edi.EnvelopeId;
import dev.crossdock.edi.Syntax;
import java.time.LocalDateTime;

/**
 * The envelope of an interchange that is written.
 *
 * @param syntax delimiters and charset; its version is ISA12 or UNB 0002
 * @param version of the messages: GS08, or UNH 0052 and 0054 ({@code D96A})
 * @param association UNH 0057, empty for none
 * @param test whether it is only a test: ISA15, UNB 0035
 * @param interchange control number: ISA13, UNB 0020
 * @param group control number: GS06; nothing in EDIFACT
 * @param when date and time of the interchange
 */
public record OutboundEnvelope(
    Syntax syntax,
    EnvelopeId sender,
    EnvelopeId receiver,
    String version,
    String association,
    boolean test,
    long interchange,
    long group,
    LocalDateTime when) {

  /** The same under these control numbers. */
  public OutboundEnvelope numbered(long interchange, long group) {
    return new OutboundEnvelope(
        syntax, sender, receiver, version, association, test, interchange, group, when);
  }
}
