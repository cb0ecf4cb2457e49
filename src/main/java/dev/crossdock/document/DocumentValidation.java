package dev.crossdock.document;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.KeyParts;
import dev.crossdock.canonical.Purpose;
import dev.crossdock.config.Agreement;
import dev.crossdock.config.Agreement.KeyPart;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.outbound.OutboundChecking;
import dev.crossdock.store.BusinessKey;
import dev.crossdock.store.DocumentToAccept;
import dev.crossdock.validation.ReferenceLists;
import dev.crossdock.validation.Validation;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Validates one document: its agreement, schema, rules; one to be sent is written too. */
public final class DocumentValidation {

  private final Partners partners;
  private final Supplier<Validation> validation;
  private final OutboundChecking outbound;

  public DocumentValidation(
      Partners partners, Supplier<Validation> validation, OutboundChecking outbound) {
    this.partners = partners;
    this.validation = validation;
    this.outbound = outbound;
  }

  void validate(AcceptDocument one) {
    var claimed = one.claimed();
    var partner = partners.byId(claimed.partner());
    var agreement = partner.flatMap(p -> p.agreement(claimed.agreement()));
    if (agreement.isEmpty()) {
      one.hold(
          Violation.of(
              AgreementCode.AGREEMENT_GONE,
              null,
              null,
              null,
              "Agreement " + claimed.agreement() + " with " + claimed.partner() + " is gone."));
      return;
    }
    var agreed = agreement.get();
    one.under(agreed, key(claimed, one.document(), agreed));
    var lists = claimed.isToBeSent() ? ReferenceLists.NONE : lists(partner);
    validation.get().check(one.document(), claimed.canonical(), lists).stream()
        .map(agreed::weigh)
        .forEach(one::add);
    purpose(one, agreed).map(agreed::weigh).ifPresent(one::add);
    if (claimed.isToBeSent()) {
      write(one, partner.get(), agreed);
    }
  }

  /** So that nothing takes effect that can't leave. */
  private void write(AcceptDocument one, Partner partner, Agreement agreed) {
    var violations = new ArrayList<>(one.violations());
    one.outgoing(outbound.check(one.claimed(), partner, agreed, violations).orElse(null));
    one.replaceViolations(outbound.located(one.claimed(), one.document(), violations));
  }

  private static ReferenceLists lists(Optional<Partner> partner) {
    return partner
        .<ReferenceLists>map(p -> name -> Optional.ofNullable(p.referenceLists().get(name)))
        .orElse(ReferenceLists.NONE);
  }

  private static Optional<Violation> purpose(AcceptDocument checked, Agreement agreed) {
    var document = checked.document();
    boolean revises = checked.revises();
    var effect = document.purpose().effect();
    if (effect == Purpose.Effect.INFORMS) {
      return Optional.of(
          violation(
              document,
              AgreementCode.PURPOSE_UNUSUAL,
              document.purpose() == Purpose.INFORMATION
                  ? "It says that it is for information only, so it takes no effect."
                  : "It says it is a " + document.purpose().id() + ", so it takes no effect."));
    }
    return !revises || agreed.revisionsAllowed()
        ? Optional.empty()
        : Optional.of(
            violation(
                document,
                AgreementCode.REVISION_NOT_AGREED,
                "A " + document.purpose().id() + " of a document is not agreed."));
  }

  private static Violation violation(CanonicalDocument document, Code code, String message) {
    return Violation.of(code, "purpose", null, document.purpose().id(), message);
  }

  /** The number, and what else the agreement says makes a document another one. */
  private static BusinessKey key(
      DocumentToAccept claimed, CanonicalDocument document, Agreement agreed) {
    var parts = document.keyParts();
    var number =
        agreed.businessKey().isEmpty()
            ? parts.number()
            : agreed.businessKey().stream()
                .map(part -> part(part, parts))
                .collect(Collectors.joining("|"));
    return claimed.key(number);
  }

  private static String part(KeyPart part, KeyParts of) {
    return switch (part) {
      case DOCUMENT_NUMBER -> of.number();
      case REVISION -> Objects.requireNonNullElse(of.revision(), "");
      case ISSUE_DATE -> of.issueDate().toString();
      case BUYER -> Objects.requireNonNullElse(of.buyer(), "");
      case SHIP_TO -> Objects.requireNonNullElse(of.shipTo(), "");
    };
  }
}
