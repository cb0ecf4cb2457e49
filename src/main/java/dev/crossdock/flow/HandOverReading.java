package dev.crossdock.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Place;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.DocumentEntry;
import dev.crossdock.intake.DocumentState;
import dev.crossdock.intake.InterchangeEntry;
import dev.crossdock.intake.Interchanges;
import dev.crossdock.intake.ReadProgress;
import dev.crossdock.intake.TransmissionToRead;
import dev.crossdock.mapping.write.HandOver;
import dev.crossdock.mapping.write.HandedOver;
import dev.crossdock.partner.OwnSystem;
import dev.crossdock.partner.Usage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a system of ours hands over to be sent: canonical documents as JSON. */
final class HandOverReading {

  private static final JsonMapper JSON = new JsonMapper();

  private final Interchanges interchanges;
  private final HandOverDocument documents;

  HandOverReading(Interchanges interchanges, HandOverDocument documents) {
    this.interchanges = interchanges;
    this.documents = documents;
  }

  void read(
      TransmissionToRead transmission,
      OwnSystem system,
      RawBytes bytes,
      Budget budget,
      ReadOutcome out)
      throws IOException {
    if (transmission.framed()) {
      var known = interchanges.find(transmission.receipt(), 1).orElseThrow();
      var spot = HandOverBytes.spot(bytes, transmission.nextOffset());
      var hand = new Hand(transmission, stored(known.envelope()), known.usage(), bytes);
      read(hand, transmission.nextOffset(), spot, transmission.nextDocument(), budget, out);
      return;
    }
    var found = HandOver.scan(bytes.open(0));
    var usage = usage(found, system);
    var wrong = found.wrong() != null || usage != null ? found.wrong() : misused(found, system);
    if (wrong != null || usage == null) {
      FileReading.reject(transmission, List.of(java.util.Objects.requireNonNull(wrong)), out);
      return;
    }
    out.interchanges.add(interchange(transmission, found, usage));
    read(
        new Hand(transmission, found, usage, bytes),
        found.from(),
        new HandOverBytes.Spot(found.line(), found.column()),
        1,
        budget,
        out);
  }

  /** A file that is being read. */
  record Hand(TransmissionToRead transmission, HandOver found, Usage usage, RawBytes bytes) {}

  private void read(
      Hand hand, long from, HandOverBytes.Spot spot, int no, Budget budget, ReadOutcome out)
      throws IOException {
    try (var rest =
        HandedOver.open(hand.bytes().open(from), from, spot.line(), spot.column(), no)) {
      for (var next = rest.next(); next != null; next = rest.next()) {
        var entry = documents.read(hand, next);
        if (entry.state() == DocumentState.READ) {
          out.documents.add(entry);
        } else {
          EdiDocumentReading.deviate(
              hand.transmission(),
              entry,
              entry.violations().stream().map(DocumentEntry.Found::violation).toList(),
              out);
        }
        budget.spend(next.to() - next.from());
        if (budget.spent()) {
          note(hand, ReadProgress.State.FRAMED, next.no() + 1, next.to(), out);
          return;
        }
      }
    }
    note(hand, ReadProgress.State.READ, 0, hand.transmission().size(), out);
  }

  private static void note(
      Hand hand, ReadProgress.State state, int document, long offset, ReadOutcome out) {
    out.progress.add(
        new ReadProgress(
            hand.transmission().receipt(),
            state,
            DocumentEntry.HANDED_OVER,
            1,
            document,
            offset,
            -1,
            0));
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
        Code.HAND_OVER_MALFORMED,
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
        transmission.receipt(),
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
