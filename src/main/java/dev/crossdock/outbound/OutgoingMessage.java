package dev.crossdock.outbound;

import dev.crossdock.config.Agreement;
import dev.crossdock.edi.write.OutboundEnvelope;
import dev.crossdock.edi.write.OutboundMessage;
import dev.crossdock.mapping.MapVersion;
import java.util.Optional;

/**
 * A document that leaves as a message of an interchange.
 *
 * @param envelope of the interchange to be, without control numbers
 * @param sender we, {@code receiver} the partner, as identifiers for people and for keys
 * @param written what decided what the message is
 */
record OutgoingMessage(
    Agreement agreement,
    String target,
    OutboundEnvelope envelope,
    String sender,
    String receiver,
    OutboundMessage message,
    MapVersion written)
    implements Outgoing {

  @Override
  public Optional<MapVersion> version() {
    return Optional.of(written);
  }

  @Override
  public boolean isAlone() {
    return false;
  }

  /** The same counter as acknowledgements take their interchange control numbers from. */
  String interchangeCounter() {
    return "interchange %s > %s %s".formatted(sender, receiver, agreement.usage().id());
  }

  String groupCounter() {
    return "group " + message.group() + ' ' + interchangeCounter();
  }
}
