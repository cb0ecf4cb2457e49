package dev.crossdock.acknowledgement;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.config.Partners;
import dev.crossdock.delivery.PlannedDelivery;
import dev.crossdock.diagnostics.HandOverCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Envelopes;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.acknowledge.X12Acknowledgements;
import dev.crossdock.edi.write.InterchangeWriter;
import dev.crossdock.edi.write.OutboundEnvelope;
import dev.crossdock.edi.write.OutboundMessage;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.mapping.write.OutboundMapper;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.outbound.OutboundStores;
import dev.crossdock.outbound.ReservedControlNumbers;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.Interchanges;
import dev.crossdock.store.Sent;
import dev.crossdock.store.TransmissionNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Tells a partner, where that was agreed, why a document of sound syntax was not accepted: an 824
 * or APERAK for each, once, in the transaction that refuses it. It is noted as sent, so that what
 * the partner says of it is matched; nothing is expected.
 */
public final class Advising {

  private static final int X12_VERSION = 6;

  private final Partners partners;
  private final Interchanges interchanges;
  private final OutboundStores stores;
  private final ExceptionEvents events;
  private final Supplier<OutboundMaps> maps;
  private final Clock clock;

  public Advising(
      Partners partners,
      Interchanges interchanges,
      OutboundStores stores,
      ExceptionEvents events,
      Supplier<OutboundMaps> maps,
      Clock clock) {
    this.partners = partners;
    this.interchanges = interchanges;
    this.stores = stores;
    this.events = events;
    this.maps = maps;
    this.clock = clock;
  }

  /** An advice that can be written. */
  private record Ready(
      RefusedDocument refused,
      InterchangeEntry answered,
      OutboundEnvelope envelope,
      OutboundMessage message,
      OutboundMapper mapper,
      String number,
      String target) {

    /** The same counters as those of acknowledgements and of what is sent. */
    String interchangeCounter() {
      return "interchange %s > %s %s"
          .formatted(answered.receiver(), answered.sender(), answered.usage().id());
    }

    String groupCounter() {
      return "group " + message.group() + ' ' + interchangeCounter();
    }

    Standard standard() {
      return envelope.syntax().standard();
    }
  }

  public void advise(List<RefusedDocument> refused) {
    var found = new HashMap<String, Optional<InterchangeEntry>>();
    var ready = new ArrayList<Ready>();
    for (var one : refused) {
      policy(one)
          .ifPresent(
              agreed ->
                  found
                      .computeIfAbsent(
                          one.place().transmission().value() + "/" + one.place().interchange(),
                          key -> entry(one.place().transmission(), one.place().interchange()))
                      .flatMap(entry -> ready(one, agreed, entry))
                      .ifPresent(ready::add));
    }
    if (!ready.isEmpty()) {
      write(ready);
    }
  }

  private Optional<InterchangeEntry> entry(TransmissionNumber transmission, int no) {
    return interchanges.find(transmission, no);
  }

  /** What was agreed. An acknowledgement is never answered. */
  private record Agreed(String message, String target) {}

  private Optional<Agreed> policy(RefusedDocument refused) {
    if (refused.type().equals("acknowledgement") || refused.violations().isEmpty()) {
      return Optional.empty();
    }
    var policy =
        partners
            .byId(refused.partner())
            .flatMap(p -> p.agreement(refused.agreement()))
            .map(a -> a.acknowledgement());
    return policy
        .filter(p -> p.advice() != null && p.channel() != null)
        .filter(p -> !stores.documents().isAnswered(refused.place(), String.valueOf(p.advice())))
        .map(
            p ->
                new Agreed(
                    String.valueOf(p.advice()),
                    "partner:" + refused.partner() + '/' + p.channel()));
  }

  private Optional<Ready> ready(RefusedDocument refused, Agreed agreed, InterchangeEntry entry) {
    var received = Envelopes.read(entry.envelope());
    try {
      var mapper = mapper(received.standard(), agreed.message(), refused.version());
      var envelope = envelope(received, mapper);
      var advice = new Advice(refused, received, envelope.syntax());
      var prepared = mapper.prepare(CanonicalJson.write(advice.at(envelope.when())), envelope);
      if (prepared.violations().stream().anyMatch(Violation::isError)) {
        unwritten(refused, prepared.violations());
        return Optional.empty();
      }
      return Optional.of(
          new Ready(
              refused,
              entry,
              envelope,
              prepared.message(),
              mapper,
              advice.number(),
              agreed.target()));
    } catch (IllegalArgumentException | IOException e) {
      unwritten(
          refused,
          List.of(
              Violation.of(
                  HandOverCode.OUTBOUND_MAP_MISSING,
                  null,
                  null,
                  agreed.message(),
                  "No " + agreed.message() + " could be written: " + e.getMessage())));
      return Optional.empty();
    }
  }

  /**
   * By the version the document came in, else by the one that everybody reads. Throws {@link
   * IllegalArgumentException} where neither can be used.
   */
  private OutboundMapper mapper(Standard standard, String message, String version) {
    boolean x12 = standard == Standard.X12;
    var own = x12 && version.length() > X12_VERSION ? version.substring(0, X12_VERSION) : version;
    var found =
        own.matches("[A-Z0-9]+")
            ? maps.get().find(standard, message, own)
            : Optional.<OutboundMapper>empty();
    return found
        .or(() -> maps.get().find(standard, message, x12 ? "004010" : "D96A"))
        .orElseThrow(() -> new IllegalArgumentException("there is no map for it"));
  }

  private OutboundEnvelope envelope(Interchange received, OutboundMapper mapper) {
    var us = received.receiver();
    var them = received.sender();
    return new OutboundEnvelope(
        syntax(received),
        us,
        them,
        mapper.version(),
        "",
        received.test(),
        1,
        1,
        LocalDateTime.now(clock));
  }

  private static Syntax syntax(Interchange received) {
    if (received.standard() == Standard.X12) {
      return X12Acknowledgements.syntax(received);
    }
    return received.syntax().version().equals("4")
        ? Syntax.edifact4(received.syntax())
        : Syntax.edifact();
  }

  /** That the partner was not told is for a person, with the document's own case. */
  private void unwritten(RefusedDocument refused, List<Violation> why) {
    var place = refused.place();
    events.raise(
        List.of(
            ExceptionEvent.content(
                clock.instant(),
                "acknowledge",
                About.place(place.transmission().value(), place.interchange(), place.document())
                    .of(refused.partner(), refused.usage().id())
                    .document(refused.id(), refused.type(), refused.caseKey())
                    .named(String.valueOf(refused.number())),
                why.stream().filter(Violation::isError).toList())));
  }

  private void write(List<Ready> ready) {
    var howMany = new HashMap<String, Integer>();
    for (var one : ready) {
      howMany.merge(one.interchangeCounter(), 1, Integer::sum);
      if (one.standard() == Standard.X12) {
        howMany.merge(one.groupCounter(), 1, Integer::sum);
      }
    }
    var numbers = new ReservedControlNumbers(stores.counters(), howMany);
    var entries = new ArrayList<DocumentEntry>();
    var envelopes = new ArrayList<OutboundEnvelope>();
    for (var one : ready) {
      var envelope = numbered(one, numbers);
      envelopes.add(envelope);
      entries.add(entry(one, envelope));
    }
    stores.versions().keep(written(ready));
    var ids = stores.documents().add(entries);
    var noted = new ArrayList<Sent.Interchange>();
    var planned = new ArrayList<PlannedDelivery>();
    for (int i = 0; i < ids.size(); i++) {
      noted.add(noted(ids.get(i), ready.get(i), envelopes.get(i)));
      planned.add(
          new PlannedDelivery(
              ids.get(i), ready.get(i).target(), ready.get(i).answered().usage(), null, 0));
    }
    stores.sent().add(noted);
    stores.deliveries().plan(planned);
  }

  /** Each version once. */
  private static Collection<MapVersion> written(List<Ready> ready) {
    var byHash = new TreeMap<String, MapVersion>();
    ready.forEach(r -> byHash.put(r.mapper().mapVersion().hash(), r.mapper().mapVersion()));
    return byHash.values();
  }

  private static OutboundEnvelope numbered(Ready one, ReservedControlNumbers numbers) {
    boolean x12 = one.standard() == Standard.X12;
    return one.envelope()
        .numbered(
            numbers.next(one.interchangeCounter()), x12 ? numbers.next(one.groupCounter()) : 0);
  }

  private static DocumentEntry entry(Ready one, OutboundEnvelope envelope) {
    byte[] bytes;
    try {
      bytes = InterchangeWriter.write(envelope, List.of(one.message()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DocumentEntry.acknowledgement(
            one.refused().place(),
            one.standard().id(),
            one.message().type(),
            envelope.version(),
            controlNumber(one, envelope),
            one.refused().partner(),
            one.answered().usage(),
            one.number(),
            bytes)
        .writtenBy(one.mapper().id(), one.mapper().mapVersion().hash());
  }

  private static Sent.Interchange noted(long id, Ready one, OutboundEnvelope envelope) {
    boolean x12 = one.standard() == Standard.X12;
    var us = one.answered().receiver();
    var them = one.answered().sender();
    return new Sent.Interchange(
        id,
        one.standard().id(),
        us,
        them,
        one.answered().usage(),
        controlNumber(one, envelope),
        one.message().group(),
        x12 ? Long.toString(envelope.group()) : "",
        null,
        0,
        List.of(new Sent.Document(id, 1, InterchangeWriter.reference(one.standard(), 1))));
  }

  /** As it stands in the envelope. */
  private static String controlNumber(Ready one, OutboundEnvelope envelope) {
    return one.standard() == Standard.X12
        ? String.format(Locale.ROOT, "%09d", envelope.interchange())
        : Long.toString(envelope.interchange());
  }
}
