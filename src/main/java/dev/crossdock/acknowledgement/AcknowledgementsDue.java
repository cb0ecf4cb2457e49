package dev.crossdock.acknowledgement;

import dev.crossdock.config.AcknowledgementPolicy;
import dev.crossdock.config.AcknowledgementPolicy.Kind;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.acknowledge.AcknowledgementScope;
import dev.crossdock.edi.acknowledge.ReceivedAcknowledgements;
import dev.crossdock.edi.acknowledge.X12Acknowledgements;
import dev.crossdock.store.InterchangeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which acknowledgements a partner is owed for an interchange that is read to its end. */
public final class AcknowledgementsDue {

  private final Partners partners;

  public AcknowledgementsDue(Partners partners) {
    this.partners = partners;
  }

  public List<AcknowledgementDue> of(ReceivedInterchange interchange) {
    var partner = partnerOf(interchange.entry());
    if (partner.isEmpty()) {
      return List.of();
    }
    var policy =
        interchange
            .agreement(partner.get())
            .map(a -> a.acknowledgement())
            .orElse(AcknowledgementPolicy.NONE);
    var channel = policy.channel();
    if (policy.kind() == Kind.NONE || channel == null) {
      return List.of();
    }
    var target = "partner:" + partner.get().id() + "/" + channel;
    return kinds(interchange.envelope(), policy).stream()
        .map(message -> new AcknowledgementDue(interchange, message, policy, target))
        .toList();
  }

  private Optional<Partner> partnerOf(InterchangeEntry entry) {
    var answered = entry.state() != InterchangeEntry.State.UNASSIGNED && entry.partner() != null;
    return answered ? partners.byId(String.valueOf(entry.partner())) : Optional.empty();
  }

  private static List<String> kinds(Interchange found, AcknowledgementPolicy policy) {
    if (found.standard() == Standard.EDIFACT) {
      return policy.kind() == Kind.CONTRL && !found.messages().equals(Set.of("CONTRL"))
          ? List.of("CONTRL")
          : List.of();
    }
    if (!anythingToAnswer(found)) {
      return List.of();
    }
    if (AcknowledgementScope.of(found) == AcknowledgementScope.INTERCHANGE_REJECTED) {
      return List.of("TA1");
    }
    var kinds = new ArrayList<String>();
    boolean asked =
        policy.ta1() == AcknowledgementPolicy.Ta1.ALWAYS
            || (policy.ta1() == AcknowledgementPolicy.Ta1.REQUESTED
                && found.acknowledgementRequested());
    if (asked || policy.kind() == Kind.TA1) {
      kinds.add("TA1");
    }
    if (policy.kind() == Kind.FUNCTIONAL_997 && !found.groups().isEmpty()) {
      kinds.add("997");
    }
    if (policy.kind() == Kind.IMPLEMENTATION_999 && !found.groups().isEmpty()) {
      boolean any = found.groups().stream().anyMatch(X12Acknowledgements::hasImplementations);
      kinds.add(any ? "999" : "997");
    }
    return kinds;
  }

  /** An acknowledgement is never acknowledged: neither 997 and 999 nor a TA1 alone. */
  private static boolean anythingToAnswer(Interchange found) {
    return found.groups().isEmpty()
        ? !found.messages().contains(ReceivedAcknowledgements.TA1)
        : found.groups().stream().anyMatch(g -> !g.functionalId().equals("FA"));
  }
}
