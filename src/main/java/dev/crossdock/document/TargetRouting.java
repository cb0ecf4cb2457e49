package dev.crossdock.document;

import dev.crossdock.condition.DocumentValues;
import dev.crossdock.config.AgreedTarget;
import dev.crossdock.config.AgreedTargets;
import dev.crossdock.config.Partners;
import dev.crossdock.config.Subscription;
import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.store.DocumentToAccept;
import java.util.List;

/** Chooses the targets that a document goes to, once, as it is accepted. */
public final class TargetRouting {

  private final Partners partners;

  public TargetRouting(Partners partners) {
    this.partners = partners;
  }

  /**
   * Those of its agreement that take its usage and whose condition is true, and those that
   * subscribed to it; where the agreement has none for it, it is held.
   */
  void route(AcceptDocument one) {
    var agreement = one.agreement();
    if (agreement.isEmpty() || one.claimed().isToBeSent()) {
      return;
    }
    var agreed = agreement.get().targets();
    var usage = one.claimed().usage();
    var open = agreed.targets().stream().filter(t -> takes(t.id(), usage)).toList();
    if (open.isEmpty() && !agreed.isEmpty()) {
      hold(
          one,
          AgreementCode.USAGE_NOT_AGREED,
          "No target of the agreement takes " + usage.id() + " documents.");
      return;
    }
    if (!agreed.hasConditions()) {
      one.targets(open.stream().map(AgreedTarget::id).toList());
    }
    if (one.mayTakeEffect()) {
      var subscribed = subscribed(one.claimed());
      if (agreed.hasConditions() || !subscribed.isEmpty()) {
        choose(one, agreed, open, subscribed);
      }
    }
  }

  /** A target that is not there (any more) takes all: its deliveries wait. */
  private boolean takes(String target, Usage usage) {
    return partners.target(target).map(known -> known.accepts(usage)).orElse(true);
  }

  private List<Subscription> subscribed(DocumentToAccept claimed) {
    return partners.company().subscriptions().stream()
        .filter(s -> s.covers(claimed.partner(), claimed.type(), claimed.usage()))
        .filter(s -> takes(s.target(), claimed.usage()))
        .toList();
  }

  private static void choose(
      AcceptDocument one,
      AgreedTargets agreed,
      List<AgreedTarget> open,
      List<Subscription> subscribed) {
    var choices = new ChoosingTargets(DocumentValues.of(one.claimed().canonical()));
    choices.choose(agreed, open);
    boolean applies = agreed.isEmpty() || agreed.orNothing() || choices.isAnyChosen();
    subscribed.forEach(choices::choose);
    one.choose(choices.made());
    choices.failures().forEach(why -> hold(one, AgreementCode.CONDITION_FAILED, why));
    if (!applies && !one.isHeld()) {
      hold(
          one,
          AgreementCode.TARGET_NOT_FOUND,
          "None of the %d targets of agreement %s applies."
              .formatted(agreed.targets().size(), one.claimed().agreement()));
    }
  }

  private static void hold(AcceptDocument one, Code code, String why) {
    one.hold(Violation.of(code, null, null, null, why));
  }
}
