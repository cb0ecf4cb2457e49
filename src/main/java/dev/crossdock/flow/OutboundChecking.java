package dev.crossdock.flow;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.Origin;
import dev.crossdock.edi.EnvelopeId;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.write.OutboundEnvelope;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Place;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.DocumentToAccept;
import dev.crossdock.intake.Transmissions;
import dev.crossdock.mapping.write.OutboundMapper;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.mapping.write.TheirCodes;
import dev.crossdock.partner.Agreement;
import dev.crossdock.partner.Identifier;
import dev.crossdock.partner.Partner;
import dev.crossdock.partner.Partners;
import dev.crossdock.partner.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out whether a document can be written as agreed, before it takes effect. */
final class OutboundChecking {

  /** GS08 004010 stands in an interchange of ISA12 00401. */
  private static final int ISA12 = 5;

  private final Partners partners;
  private final Supplier<OutboundMaps> maps;
  private final Transmissions transmissions;
  private final Clock clock;

  OutboundChecking(
      Partners partners, Supplier<OutboundMaps> maps, Transmissions transmissions, Clock clock) {
    this.partners = partners;
    this.maps = maps;
    this.transmissions = transmissions;
    this.clock = clock;
  }

  /** What can be written of a document, adding why not where nothing can. */
  Optional<Outgoing> check(
      DocumentToAccept claimed, Partner partner, Agreement agreement, List<Violation> violations) {
    var mapper = mapper(agreement, violations);
    var standard = agreement.format().standard();
    var sender = identifier(partners.company().identifiers(), standard, "us", violations);
    var receiver = identifier(partner.identifiers(), standard, partner.id(), violations);
    var channel = agreement.sending().channel();
    if (mapper == null || sender == null || receiver == null || channel == null) {
      return Optional.empty();
    }
    var envelope = envelope(agreement, sender, receiver);
    try {
      var prepared =
          mapper.prepare(withTheirCodes(claimed, partner, agreement, violations), envelope);
      prepared.violations().forEach(v -> violations.add(agreement.weigh(told(v, agreement))));
      return Optional.of(
          new Outgoing(
              agreement,
              "partner:" + partner.id() + '/' + channel,
              envelope,
              sender.toString(),
              receiver.toString(),
              prepared.message()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the partner calls things stands beside what we call them. */
  private static String withTheirCodes(
      DocumentToAccept claimed, Partner partner, Agreement agreed, List<Violation> violations) {
    var theirs = TheirCodes.in(List.of(claimed.canonical()), partner.crossReferences());
    theirs.violations().stream().map(agreed::weigh).forEach(violations::add);
    return theirs.documents().get(0);
  }

  /** The violations with their places in the bytes that were handed over. */
  List<Violation> located(
      DocumentToAccept claimed, CanonicalDocument document, List<Violation> violations) {
    var origin = document.source().origin();
    if (origin == null || violations.stream().noneMatch(OutboundChecking::isWorthAPlace)) {
      return violations.stream().map(v -> v.at(origin == null ? null : place(origin))).toList();
    }
    var places = HandOverBytes.places(transmissions, claimed.place().receipt(), origin);
    return violations.stream().map(v -> v.at(places.of(v.path()))).toList();
  }

  private static boolean isWorthAPlace(Violation violation) {
    return violation.severity() != dev.crossdock.fault.Severity.INFO;
  }

  private static Place place(Origin origin) {
    return origin.place();
  }

  /** Its place is in a message that nobody has seen: that is told in words. */
  private static Violation told(Violation found, Agreement agreement) {
    var place = found.place();
    if (place == null || place.segment() == null) {
      return found;
    }
    var element = place.element() == 0 ? "" : "%02d".formatted(place.element());
    return new Violation(
        found.code(),
        found.severity(),
        found.path(),
        null,
        found.value(),
        "%s It would stand in %s%s of the %s."
            .formatted(found.message(), place.segment(), element, agreement.format().message()));
  }

  private @Nullable OutboundMapper mapper(Agreement agreement, List<Violation> violations) {
    String why = "";
    try {
      var mapper = maps.get().find(agreement.outboundMap());
      if (mapper.filter(m -> m.documentType().equals(agreement.documentType())).isPresent()) {
        return mapper.get();
      }
    } catch (IllegalArgumentException e) {
      why = " " + e.getMessage();
    }
    violations.add(
        Violation.of(
            Code.OUTBOUND_MAP_MISSING,
            "type",
            null,
            agreement.outboundMap(),
            "Agreement %s has no map that writes a document of type %s.%s"
                .formatted(agreement.id(), agreement.documentType(), why)));
    return null;
  }

  private static @Nullable Identifier identifier(
      List<Identifier> identifiers, String standard, String of, List<Violation> violations) {
    var found = identifiers.stream().filter(i -> i.scheme().id().equals(standard)).findFirst();
    if (found.isEmpty()) {
      violations.add(
          Violation.of(
              Code.OWN_IDENTIFIER_MISSING,
              "parties",
              null,
              null,
              "There is no " + standard + " identifier of " + of + "."));
    }
    return found.orElse(null);
  }

  private OutboundEnvelope envelope(Agreement agreement, Identifier sender, Identifier receiver) {
    return new OutboundEnvelope(
        syntax(agreement),
        id(sender),
        id(receiver),
        Objects.requireNonNullElse(agreement.format().version(), ""),
        "",
        agreement.usage() == Usage.TEST,
        1,
        1,
        LocalDateTime.now(clock));
  }

  private static Syntax syntax(Agreement agreement) {
    if (Standard.of(agreement.format().standard()) == Standard.EDIFACT) {
      return Syntax.edifact();
    }
    var usual = Syntax.x12();
    var version = String.valueOf(agreement.format().version()).substring(0, ISA12);
    boolean repeats = version.compareTo("00402") >= 0;
    return new Syntax(
        Standard.X12,
        delimiter(agreement, "segment", usual.segment()),
        delimiter(agreement, "element", usual.element()),
        delimiter(agreement, "component", usual.component()),
        repeats ? delimiter(agreement, "repetition", (byte) '^') : 0,
        usual.release(),
        usual.decimalMark(),
        Objects.requireNonNullElse(agreement.charset(), StandardCharsets.ISO_8859_1),
        "",
        version,
        "");
  }

  private static byte delimiter(Agreement agreement, String name, byte usual) {
    var agreed = agreement.sending().delimiters().get(name);
    return agreed == null ? usual : (byte) agreed.charAt(0);
  }

  private static EnvelopeId id(Identifier identifier) {
    return new EnvelopeId(
        Objects.requireNonNullElse(identifier.qualifier(), ""),
        identifier.id(),
        Objects.requireNonNullElse(identifier.internalAddress(), ""));
  }
}
