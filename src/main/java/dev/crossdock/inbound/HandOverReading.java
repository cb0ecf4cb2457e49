package dev.crossdock.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.config.OwnSystem;
import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.HandOverCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.write.HandOver;
import dev.crossdock.mapping.write.HandedOver;
import dev.crossdock.outbound.HandOverBytes;
import dev.crossdock.stage.RouteFault;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.Interchanges;
import dev.crossdock.store.ReadProgress;
import dev.crossdock.store.TransmissionToRead;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a system of ours hands over to be sent: canonical documents as JSON. */
public final class HandOverReading {

  private static final JsonMapper JSON = new JsonMapper();

  private final Interchanges interchanges;
  private final HandOverDocument documents;

  public HandOverReading(Interchanges interchanges, HandOverDocument documents) {
    this.interchanges = interchanges;
    this.documents = documents;
  }

  /** The content of what this system handed over. */
  TransmissionContent content(ReadTransmission transmission, OwnSystem system, RawBytes bytes) {
    return new HandOverContent(transmission, system, bytes);
  }

  /** A file that is being read. */
  record Hand(TransmissionToRead transmission, HandOver found, Usage usage, RawBytes bytes) {}

  private final class HandOverContent implements TransmissionContent {
    private final ReadTransmission transmission;
    private final OwnSystem system;
    private final RawBytes bytes;
    private @Nullable Hand hand;

    HandOverContent(ReadTransmission transmission, OwnSystem system, RawBytes bytes) {
      this.transmission = transmission;
      this.system = system;
      this.bytes = bytes;
    }

    @Override
    public void frame(Budget budget) throws IOException {
      var claimed = transmission.claimed();
      budget.foresee(0, claimed.size() - claimed.nextOffset());
      if (claimed.framed()) {
        var known = interchanges.find(claimed.number(), 1).orElseThrow();
        hand = new Hand(claimed, stored(known.envelope()), known.usage(), bytes);
        return;
      }
      var found = HandOver.scan(bytes.open(0));
      var usage = usage(found, system);
      var wrong = found.wrong() != null || usage != null ? found.wrong() : misused(found, system);
      if (wrong != null || usage == null) {
        transmission.reject(List.of(Objects.requireNonNull(wrong)));
        return;
      }
      transmission.add(ReadInterchange.found(interchange(claimed, found, usage), null));
      hand = new Hand(claimed, found, usage, bytes);
    }

    @Override
    public void parse(Budget budget) throws IOException {
      var claimed = transmission.claimed();
      var file = RouteFault.unlessDone(hand, "frame");
      if (claimed.framed()) {
        var spot = HandOverBytes.spot(bytes, claimed.nextOffset());
        parse(file, claimed.nextOffset(), spot, claimed.nextDocument(), budget);
      } else {
        var spot = new HandOverBytes.Spot(file.found().line(), file.found().column());
        parse(file, file.found().from(), spot, 1, budget);
      }
    }

    private void parse(Hand file, long from, HandOverBytes.Spot spot, int no, Budget budget)
        throws IOException {
      try (var rest = HandedOver.open(bytes.open(from), from, spot.line(), spot.column(), no)) {
        for (var next = rest.next(); next != null; next = rest.next()) {
          add(file, next);
          budget.spend(next.to() - next.from());
          if (budget.spent()) {
            note(ReadProgress.State.FRAMED, next.no() + 1, next.to());
            return;
          }
        }
      }
      note(ReadProgress.State.READ, 0, transmission.claimed().size());
    }

    private void add(Hand file, HandedOver.Document document) {
      var claimed = transmission.claimed();
      transmission.add(
          new ReadDocument(
              claimed,
              () -> {
                var entry = documents.read(file, document);
                return entry.state() == DocumentState.READ
                    ? ReadDocument.Mapped.of(entry)
                    : ReadDocument.Mapped.deviating(claimed, entry);
              }));
    }

    private void note(ReadProgress.State state, int document, long offset) {
      transmission.progress(
          new ReadProgress(
              transmission.claimed().number(),
              state,
              DocumentEntry.HANDED_OVER,
              1,
              document,
              offset,
              -1,
              0));
    }
  }

  /** The envelope's word, else the system's; null where a system for trials wants more. */
  private static @Nullable Usage usage(HandOver found, OwnSystem system) {
    var said = found.usage();
    if (said == null) {
      return system.usage();
    }
    var known = said.equals("test") || said.equals("production");
    return !known || (system.usage() == Usage.TEST && said.equals("production"))
        ? null
        : Usage.valueOf(said.toUpperCase(Locale.ROOT));
  }

  private static Violation misused(HandOver found, OwnSystem system) {
    return Violation.of(
        HandOverCode.HAND_OVER_MALFORMED,
        "usage",
        new Place("/usage", 0, 0, 0, 1, 1, 0),
        found.usage(),
        system.usage() == Usage.TEST
            ? "System " + system.id() + " is for trials; it hands over nothing for production."
            : "usage is production or test.");
  }

  private static InterchangeEntry interchange(
      TransmissionToRead transmission, HandOver found, Usage usage) {
    return new InterchangeEntry(
        transmission.number(),
        1,
        DocumentEntry.HANDED_OVER,
        "",
        transmission.partner(),
        found.to() == null ? "" : found.to(),
        usage,
        null,
        InterchangeEntry.State.READ,
        0,
        transmission.size(),
        found.documents(),
        store(found));
  }

  private static String store(HandOver found) {
    try {
      return JSON.writeValueAsString(found).replace("\\u0000", "\\uFFFD");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HandOver stored(String json) {
    try {
      return JSON.readValue(json, HandOver.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not what a system handed over", e);
    }
  }
}
