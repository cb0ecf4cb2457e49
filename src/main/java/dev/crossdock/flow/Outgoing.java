package dev.crossdock.flow;

import dev.crossdock.edi.write.OutboundEnvelope;
import dev.crossdock.edi.write.OutboundMessage;
import dev.crossdock.intake.Receipt;
import dev.crossdock.partner.Agreement;

/**
 * A document that can be written, and how it leaves.
 *
 * @param target the partner's channel that carries it
 * @param envelope of the interchange to be, without control numbers
 * @param sender we, {@code receiver} the partner, as identifiers for people and for keys
 */
record Outgoing(
    Agreement agreement,
    String target,
    OutboundEnvelope envelope,
    String sender,
    String receiver,
    OutboundMessage message) {

  /** What leaves in one interchange: handed over together, by one agreement. */
  record Together(Receipt receipt, String target, String agreement, String document) {}

  Together together(Receipt receipt) {
    return new Together(receipt, target, agreement.id(), agreement.documentType());
  }

  /** The same counter as acknowledgements take their interchange control numbers from. */
  String interchangeCounter() {
    return "interchange %s > %s %s".formatted(sender, receiver, agreement.usage().id());
  }

  String groupCounter() {
    return "group " + message.group() + ' ' + interchangeCounter();
  }
}
