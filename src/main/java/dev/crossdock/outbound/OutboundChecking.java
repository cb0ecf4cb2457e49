package dev.crossdock.outbound;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partner;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.write.TranslatedDocuments;
import dev.crossdock.store.DocumentToAccept;
import dev.crossdock.store.Transmissions;
import java.util.List;
import java.util.Optional;

/** Finds out whether a document can be written as agreed, before it takes effect. */
public final class OutboundChecking {

  private final MessageChecking messages;
  private final FileChecking files;
  private final Transmissions transmissions;

  public OutboundChecking(
      MessageChecking messages, FileChecking files, Transmissions transmissions) {
    this.messages = messages;
    this.files = files;
    this.transmissions = transmissions;
  }

  /** What can be written of a document, adding why not where nothing can. */
  public Optional<? extends Outgoing> check(
      DocumentToAccept claimed, Partner partner, Agreement agreement, List<Violation> violations) {
    var canonical = withPartnerCodes(claimed, partner, agreement, violations);
    return agreement.format().hasEnvelope()
        ? messages.check(canonical, partner, agreement, violations)
        : files.check(canonical, partner, agreement, violations);
  }

  /** What the partner calls things stands beside what we call them. */
  private static String withPartnerCodes(
      DocumentToAccept claimed, Partner partner, Agreement agreed, List<Violation> violations) {
    var theirs = TranslatedDocuments.in(List.of(claimed.canonical()), partner.crossReferences());
    theirs.violations().stream().map(agreed::weigh).forEach(violations::add);
    return theirs.documents().get(0);
  }

  /** The violations with their places in the bytes that were handed over. */
  public List<Violation> located(
      DocumentToAccept claimed, CanonicalDocument document, List<Violation> violations) {
    var origin = document.source().origin();
    if (origin == null || violations.stream().noneMatch(OutboundChecking::isWorthAPlace)) {
      return violations.stream().map(v -> v.at(origin == null ? null : origin.place())).toList();
    }
    var places = HandOverBytes.places(transmissions, claimed.place().transmission(), origin);
    return violations.stream().map(v -> v.at(places.of(v.path()))).toList();
  }

  private static boolean isWorthAPlace(Violation violation) {
    return violation.severity() != Severity.INFO;
  }
}
