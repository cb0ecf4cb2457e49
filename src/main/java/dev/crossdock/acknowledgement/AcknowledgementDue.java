package dev.crossdock.acknowledgement;

import dev.crossdock.config.AcknowledgementPolicy;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.acknowledge.RejectionPolicy;
import dev.crossdock.store.InterchangeEntry;

/**
 * An acknowledgement that is owed for an interchange.
 *
 * @param message {@code TA1}, {@code 997}, {@code 999} or {@code CONTRL}
 * @param target the partner's channel that it leaves through
 */
public record AcknowledgementDue(
    ReceivedInterchange interchange, String message, AcknowledgementPolicy policy, String target) {

  InterchangeEntry entry() {
    return interchange.entry();
  }

  Interchange envelope() {
    return interchange.envelope();
  }

  String interchangeCounter() {
    return "interchange %s > %s %s"
        .formatted(entry().receiver(), entry().sender(), entry().usage().id());
  }

  String groupCounter() {
    return "group FA " + interchangeCounter();
  }

  boolean isFunctional() {
    return message.equals("997") || message.equals("999");
  }

  /** Groups that a 997 or 999 answers, each with a group control number of its own. */
  int groups() {
    return isFunctional()
        ? (int) envelope().groups().stream().filter(g -> !g.functionalId().equals("FA")).count()
        : 0;
  }

  RejectionPolicy scope() {
    return policy.wholeGroup() ? RejectionPolicy.WHOLE_GROUP : RejectionPolicy.PARTIAL;
  }
}
