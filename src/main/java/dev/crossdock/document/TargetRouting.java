package dev.crossdock.document;

import dev.crossdock.condition.DocumentValues;
import dev.crossdock.config.AgreedTarget;
import dev.crossdock.config.AgreedTargets;
import dev.crossdock.config.Partners;
import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Violation;
import java.util.List;

/** Chooses the targets that a document goes to, once, as it is accepted. */
public final class TargetRouting {

  private final Partners partners;

  public TargetRouting(Partners partners) {
    this.partners = partners;
  }

  /**
   * Those of its agreement that take its usage and whose condition is true; where there is none, it
   * is held.
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
    if (agreed.hasConditions() && one.mayTakeEffect()) {
      choose(one, agreed, open);
    }
  }

  /** A target that is not there (any more) takes all: its deliveries wait. */
  private boolean takes(String target, Usage usage) {
    return partners.target(target).map(known -> known.accepts(usage)).orElse(true);
  }

  private static void choose(AcceptDocument one, AgreedTargets agreed, List<AgreedTarget> open) {
    var choices = new ChoosingTargets(DocumentValues.of(one.claimed().canonical()));
    choices.choose(agreed, open);
    boolean applies = agreed.isEmpty() || agreed.orNothing() || choices.isAnyChosen();
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
