package dev.crossdock.flow;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.KeyParts;
import dev.crossdock.canonical.Purpose;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.BusinessKey;
import dev.crossdock.intake.DocumentToAccept;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.partner.Agreement;
import dev.crossdock.partner.Agreement.KeyPart;
import dev.crossdock.partner.Partner;
import dev.crossdock.partner.Partners;
import dev.crossdock.partner.WaitFor;
import dev.crossdock.validation.ReferenceLists;
import dev.crossdock.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Checks one document against its schema, the rules, and what was agreed. */
final class Checking {

  private final Partners partners;
  private final Supplier<Validation> validation;
  private final OutboundChecking outbound;

  Checking(Partners partners, Supplier<Validation> validation, OutboundChecking outbound) {
    this.partners = partners;
    this.validation = validation;
    this.outbound = outbound;
  }

  Checked check(DocumentToAccept claimed) {
    var document = CanonicalJson.read(claimed.canonical());
    var partner = partners.byId(claimed.partner());
    var agreement = partner.flatMap(p -> p.agreement(claimed.agreement()));
    if (agreement.isEmpty()) {
      return held(
          claimed,
          document,
          Code.AGREEMENT_GONE,
          "Agreement " + claimed.agreement() + " with " + claimed.partner() + " is gone.");
    }
    var agreed = agreement.get();
    if (claimed.isToBeSent()) {
      return checkOutgoing(claimed, document, partner.get(), agreed);
    }
    var targets = agreed.targets().stream().filter(t -> accepts(t, claimed)).toList();
    if (targets.isEmpty() && !agreed.targets().isEmpty()) {
      return held(
          claimed,
          document,
          Code.USAGE_NOT_AGREED,
          "No target of the agreement takes " + claimed.usage().id() + " documents.");
    }
    var violations =
        new ArrayList<>(
            validation.get().check(document, claimed.canonical(), lists(partner)).stream()
                .map(agreed::weigh)
                .toList());
    purpose(document, agreed).map(agreed::weigh).ifPresent(violations::add);
    return new Checked(
        claimed,
        document,
        key(claimed, document, agreed),
        targets,
        List.copyOf(violations),
        false,
        null,
        agreed.waitFor(),
        List.of());
  }

  /** One that is to be sent is written too, so that nothing takes effect that can't leave. */
  private Checked checkOutgoing(
      DocumentToAccept claimed, CanonicalDocument document, Partner partner, Agreement agreed) {
    var violations =
        new ArrayList<>(
            validation.get().check(document, claimed.canonical(), ReferenceLists.NONE).stream()
                .map(agreed::weigh)
                .toList());
    purpose(document, agreed).map(agreed::weigh).ifPresent(violations::add);
    var outgoing = outbound.check(claimed, partner, agreed, violations).orElse(null);
    return new Checked(
        claimed,
        document,
        key(claimed, document, agreed),
        outgoing == null ? List.of() : List.of(outgoing.target()),
        outbound.located(claimed, document, violations),
        false,
        outgoing,
        agreed.waitFor(),
        List.of());
  }

  private boolean accepts(String target, DocumentToAccept claimed) {
    return partners.target(target).map(t -> t.accepts(claimed.usage())).orElse(true);
  }

  private static ReferenceLists lists(Optional<Partner> partner) {
    return partner
        .<ReferenceLists>map(p -> name -> Optional.ofNullable(p.referenceLists().get(name)))
        .orElse(ReferenceLists.NONE);
  }

  private static Optional<Violation> purpose(CanonicalDocument document, Agreement agreed) {
    var effect = document.purpose().effect();
    if (effect == Purpose.Effect.INFORMS) {
      return Optional.of(
          violation(
              document,
              Code.PURPOSE_UNUSUAL,
              document.purpose() == Purpose.INFORMATION
                  ? "It says that it is for information only, so it takes no effect."
                  : "It says it is a " + document.purpose().id() + ", so it takes no effect."));
    }
    return !Checked.revises(document) || agreed.revisionsAllowed()
        ? Optional.empty()
        : Optional.of(
            violation(
                document,
                Code.REVISION_NOT_AGREED,
                "A " + document.purpose().id() + " of a document is not agreed."));
  }

  private static Violation violation(CanonicalDocument document, Code code, String message) {
    return Violation.of(code, "purpose", null, document.purpose().id(), message);
  }

  private static Checked held(
      DocumentToAccept claimed, CanonicalDocument document, Code code, String message) {
    return new Checked(
        claimed,
        document,
        claimed.key(document.number()),
        List.of(),
        List.of(Violation.of(code, null, null, null, message)),
        true,
        null,
        WaitFor.NOTHING,
        List.of());
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
