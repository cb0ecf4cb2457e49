package dev.crossdock.outbound;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Identifier;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.HandOverCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.EnvelopeId;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.write.OutboundEnvelope;
import dev.crossdock.mapping.write.OutboundMapper;
import dev.crossdock.mapping.write.OutboundMaps;
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

/** Finds out whether a document can be written as a message of an interchange. */
public final class MessageChecking {

  private final Partners partners;
  private final Supplier<OutboundMaps> maps;
  private final Clock clock;

  public MessageChecking(Partners partners, Supplier<OutboundMaps> maps, Clock clock) {
    this.partners = partners;
    this.maps = maps;
    this.clock = clock;
  }

  /**
   * What can be written of a document, adding why not where nothing can.
   *
   * @param canonical its JSON, the partner's codes in it
   */
  Optional<OutgoingMessage> check(
      String canonical, Partner partner, Agreement agreement, List<Violation> violations) {
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
      var prepared = mapper.prepare(canonical, envelope);
      prepared.violations().forEach(v -> violations.add(agreement.weigh(told(v, agreement))));
      return Optional.of(
          new OutgoingMessage(
              agreement,
              "partner:" + partner.id() + '/' + channel,
              envelope,
              sender.toString(),
              receiver.toString(),
              prepared.message(),
              mapper.mapVersion().under(partner.crossReferences())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    violations.add(noMap(agreement, why));
    return null;
  }

  static Violation noMap(Agreement agreement, String why) {
    return Violation.of(
        HandOverCode.OUTBOUND_MAP_MISSING,
        "type",
        null,
        agreement.outboundMap(),
        "Agreement %s has no map that writes a document of type %s.%s"
            .formatted(agreement.id(), agreement.documentType(), why));
  }

  private static @Nullable Identifier identifier(
      List<Identifier> identifiers, String standard, String of, List<Violation> violations) {
    var found = identifiers.stream().filter(i -> i.scheme().id().equals(standard)).findFirst();
    if (found.isEmpty()) {
      violations.add(
          Violation.of(
              HandOverCode.OWN_IDENTIFIER_MISSING,
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
    var usual = Syntax.x12(String.valueOf(agreement.format().version()));
    return new Syntax(
        Standard.X12,
        delimiter(agreement, "segment", usual.segment()),
        delimiter(agreement, "element", usual.element()),
        delimiter(agreement, "component", usual.component()),
        usual.repetition() == 0 ? 0 : delimiter(agreement, "repetition", usual.repetition()),
        usual.release(),
        usual.decimalMark(),
        Objects.requireNonNullElse(agreement.charset(), StandardCharsets.ISO_8859_1),
        "",
        usual.version(),
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
