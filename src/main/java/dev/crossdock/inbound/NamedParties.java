package dev.crossdock.inbound;

import dev.crossdock.canonical.CheckDigit;
import dev.crossdock.config.Identifier;
import dev.crossdock.config.Identifier.Scheme;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.NamedParty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document without an envelope names the partner whose channel it came through, or one
 * that this partner may send for, and us. Only identifiers of which we can tell whose they are
 * count: a GLN or a DUNS number.
 */
final class NamedParties {

  private static final Set<String> GLN = Set.of("0088", "GLN", "9");
  private static final Set<String> DUNS = Set.of("0060", "DUNS", "16");

  private NamedParties() {}

  static List<Violation> check(FileFrame frame, String partnerId, Partners partners) {
    var violations = new ArrayList<Violation>(0);
    var owner = partners.byId(partnerId);
    if (owner.isPresent() && !frame.senders().isEmpty()) {
      var known = identifiers(owner.get(), partners);
      for (var named : othersThan(frame.senders(), known)) {
        violations.add(
            Violation.of(
                AgreementCode.SENDER_CHANNEL_MISMATCH,
                null,
                named.place(),
                named.id(),
                "%s is not an identifier of %s, whose channel it came through."
                    .formatted(named.id(), owner.get().name())));
      }
    }
    for (var named : othersThan(frame.receivers(), partners.company().identifiers())) {
      violations.add(
          Violation.of(
              AgreementCode.RECEIVER_UNKNOWN,
              null,
              named.place(),
              named.id(),
              named.id() + " is not an identifier of ours."));
    }
    return violations;
  }

  private static List<Identifier> identifiers(Partner owner, Partners partners) {
    var known = new ArrayList<>(owner.identifiers());
    owner.sendsFor().stream()
        .flatMap(id -> partners.byId(id).stream())
        .forEach(p -> known.addAll(p.identifiers()));
    return known;
  }

  /** None where one of them is known: a party may have further identifiers. */
  private static List<NamedParty> othersThan(List<NamedParty> named, List<Identifier> known) {
    if (named.stream().anyMatch(n -> known.stream().anyMatch(k -> k.id().equals(n.id())))) {
      return List.of();
    }
    return named.stream()
        .filter(
            n -> {
              var scheme = scheme(n);
              return scheme != null && known.stream().anyMatch(k -> k.scheme() == scheme);
            })
        .toList();
  }

  private static @Nullable Scheme scheme(NamedParty named) {
    var said = named.scheme().toUpperCase(Locale.ROOT);
    if (GLN.contains(said) || (said.isEmpty() && CheckDigit.isGln(named.id()))) {
      return Scheme.GLN;
    }
    return DUNS.contains(said) ? Scheme.DUNS : null;
  }
}
