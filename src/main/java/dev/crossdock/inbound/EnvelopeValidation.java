package dev.crossdock.inbound;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Identifier;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.EnvelopeId;
import dev.crossdock.edi.Envelopes;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.Standard;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.InterchangeEntry.State;
import dev.crossdock.store.Interchanges;
import dev.crossdock.store.TransmissionToRead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Validates the envelope of an interchange before any document of it is read: who sent it to whom,
 * whether its envelope holds, whether it came before.
 */
public final class EnvelopeValidation {

  private static final Duration DEFAULT_WINDOW = Duration.ofDays(90);

  private final Partners partners;
  private final Interchanges interchanges;

  public EnvelopeValidation(Partners partners, Interchanges interchanges) {
    this.partners = partners;
    this.interchanges = interchanges;
  }

  /** An interchange as the framer found it. */
  record Found(TransmissionToRead transmission, RawBytes bytes, Interchange interchange) {}

  /** Validates all with one look at the control numbers that came before. */
  List<ReadInterchange> validate(List<Found> found) {
    var validated = new ArrayList<>(found.stream().map(this::validate).toList());
    var good = IntStream.range(0, found.size()).filter(i -> isGood(validated.get(i))).toArray();
    var before =
        interchanges.see(
            Arrays.stream(good).mapToObj(i -> sighting(found.get(i), validated.get(i))).toList());
    for (int k = 0; k < good.length; k++) {
      var first = before.get(k);
      if (first.isPresent()) {
        validated.set(good[k], repeated(found.get(good[k]), validated.get(good[k]), first.get()));
      }
    }
    return validated;
  }

  private ReadInterchange validate(Found it) {
    var found = it.interchange;
    var sender = identifier(found.standard(), found.sender());
    var receiver = identifier(found.standard(), found.receiver());
    var partner = partners.bySender(sender);
    var unknownSender = unknownSender(it.transmission, found, partner, sender, receiver);
    if (unknownSender != null) {
      return open(it.transmission, with(found, List.of(unknownSender)), null, State.UNASSIGNED);
    }
    var known = partner.orElseThrow();
    var weighed = weigh(found, agreement(known, found));
    return open(
        it.transmission, weighed, known.id(), weighed.rejected() ? State.REJECTED : State.FRAMED);
  }

  private static boolean isGood(ReadInterchange open) {
    return open.entry().state() == State.FRAMED;
  }

  private Interchanges.Sighting sighting(Found it, ReadInterchange open) {
    var window =
        partners
            .byId(Objects.requireNonNull(open.entry().partner()))
            .flatMap(partner -> agreement(partner, it.interchange))
            .map(Agreement::duplicateWindow)
            .orElse(DEFAULT_WINDOW);
    return new Interchanges.Sighting(open.entry(), sha256(it.bytes, it.interchange), window);
  }

  private static ReadInterchange repeated(
      Found it, ReadInterchange open, Interchanges.SeenBefore first) {
    var found = open.envelope();
    var violation =
        Violation.of(
            AgreementCode.INTERCHANGE_DUPLICATE,
            null,
            Place.at(found.from()),
            found.controlNumber(),
            "Control number %s came before, with transmission %s%s."
                .formatted(
                    found.controlNumber(),
                    first.transmission(),
                    first.sameContent() ? "; this is a copy" : " and other content"));
    return open(
        it.transmission,
        with(found, List.of(violation)),
        open.entry().partner(),
        first.sameContent() ? State.DUPLICATE : State.REJECTED);
  }

  private @Nullable Violation unknownSender(
      TransmissionToRead transmission,
      Interchange found,
      Optional<Partner> partner,
      Identifier sender,
      Identifier receiver) {
    if (partner.isEmpty()) {
      return violation(found, AgreementCode.SENDER_UNKNOWN, sender, "Nobody is known as %s.");
    }
    var owner = partners.byId(transmission.partner());
    if (owner.isEmpty() || !owner.get().maySendFor(partner.get())) {
      return violation(
          found,
          AgreementCode.SENDER_CHANNEL_MISMATCH,
          sender,
          "%s may not send through the channel of " + transmission.partner() + ".");
    }
    return partners.company().isKnownAs(receiver)
        ? null
        : violation(found, AgreementCode.RECEIVER_UNKNOWN, receiver, "We are not known as %s.");
  }

  private static Violation violation(
      Interchange found, Code code, Identifier about, String message) {
    return Violation.of(
        code, null, Place.at(found.from()), about.toString(), message.formatted(about));
  }

  /**
   * The agreement whose word holds for the envelope: the first in this standard, of this usage and
   * for a document that is in it where there is one.
   */
  static Optional<Agreement> agreement(Partner partner, Interchange found) {
    var standard = found.standard().name().toLowerCase(java.util.Locale.ROOT);
    var inStandard =
        partner.agreements().stream()
            .filter(a -> a.direction() == Agreement.Direction.IN)
            .filter(a -> a.format().standard().equals(standard))
            .toList();
    Predicate<Agreement> ofUsage = a -> a.usage() == usage(found);
    Predicate<Agreement> held = a -> found.messages().contains(a.format().message());
    return Stream.of(ofUsage.and(held), ofUsage, held, a -> true)
        .flatMap(wanted -> inStandard.stream().filter(wanted).limit(1))
        .findFirst();
  }

  private static Interchange weigh(Interchange found, Optional<Agreement> agreement) {
    return agreement.isEmpty() ? found : found.weighed(agreement.get()::weigh);
  }

  private static Interchange with(Interchange found, List<Violation> first) {
    var all = new ArrayList<>(first);
    all.addAll(found.violations());
    return found.withViolations(all);
  }

  private static ReadInterchange open(
      TransmissionToRead transmission, Interchange found, @Nullable String partner, State state) {
    var entry =
        new InterchangeEntry(
            transmission.number(),
            found.no(),
            found.standard().name().toLowerCase(java.util.Locale.ROOT),
            found.controlNumber(),
            identifier(found.standard(), found.sender()).toString(),
            identifier(found.standard(), found.receiver()).toString(),
            usage(found),
            partner,
            state,
            found.from(),
            found.to(),
            found.documents(),
            Envelopes.write(found));
    return ReadInterchange.found(entry, found);
  }

  private static Identifier identifier(Standard standard, EnvelopeId id) {
    return standard == Standard.X12
        ? Identifier.x12(id.qualifier(), id.id())
        : Identifier.edifact(id.qualifier(), id.id(), id.internalAddress());
  }

  static Usage usage(Interchange found) {
    return found.test() ? Usage.TEST : Usage.PRODUCTION;
  }

  private static byte[] sha256(RawBytes bytes, Interchange found) {
    try (var in = bytes.open(found.from())) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[1 << 16];
      long left = found.to() - found.from();
      while (left > 0) {
        int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (count < 0) {
          break;
        }
        digest.update(buffer, 0, count);
        left -= count;
      }
      return digest.digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
