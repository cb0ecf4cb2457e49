package dev.crossdock.document;

import dev.crossdock.config.Partners;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Violation;

/** Chooses the targets that a document goes to. */
public final class TargetRouting {

  private final Partners partners;

  public TargetRouting(Partners partners) {
    this.partners = partners;
  }

  /** Those of its agreement that take its usage; where none does, it is held. */
  void route(AcceptDocument one) {
    var agreement = one.agreement();
    if (agreement.isEmpty() || one.claimed().isToBeSent()) {
      return;
    }
    var agreed = agreement.get().targets();
    var usage = one.claimed().usage();
    one.targets(
        agreed.stream()
            .filter(t -> partners.target(t).map(target -> target.accepts(usage)).orElse(true))
            .toList());
    if (one.targets().isEmpty() && !agreed.isEmpty()) {
      one.hold(
          Violation.of(
              AgreementCode.USAGE_NOT_AGREED,
              null,
              null,
              null,
              "No target of the agreement takes " + usage.id() + " documents."));
    }
  }
}
