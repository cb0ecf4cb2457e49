package dev.crossdock.flow;

import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.PlannedDelivery;
import dev.crossdock.fault.Place;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.DocumentEntry;
import dev.crossdock.intake.Documents;
import dev.crossdock.intake.Documents.Fate;
import dev.crossdock.intake.Receipt;
import dev.crossdock.intake.TransmissionInfo;
import dev.crossdock.intake.Transmissions;
import dev.crossdock.partner.Partners;
import dev.crossdock.partner.Usage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells a partner in plain words what became of a file for which no standard has an answer: written
 * once all its documents are decided, and only when there is something to tell.
 */
final class Reports {

  private final Transmissions transmissions;
  private final Documents documents;
  private final Deliveries deliveries;
  private final Partners partners;

  Reports(
      Transmissions transmissions, Documents documents, Deliveries deliveries, Partners partners) {
    this.transmissions = transmissions;
    this.documents = documents;
    this.deliveries = deliveries;
    this.partners = partners;
  }

  void writeIfDecided(Receipt receipt) {
    if (documents.anyLeftToAccept(receipt)) {
      return;
    }
    var fates = documents.fates(receipt);
    if (fates.stream().allMatch(Reports::nothingToTell)) {
      return;
    }
    if (documents.isAnswered(new DocumentEntry.Place(receipt, 0, 0, 0), "report")) {
      return; // one of its documents waited for a predecessor, or it is read again as a whole
    }
    var transmission = transmissions.describe(receipt);
    var channel =
        partners.byId(transmission.partner()).flatMap(p -> p.channel(transmission.channel()));
    if (channel.isEmpty()) {
      return;
    }
    var text = text(transmission, fates).getBytes(StandardCharsets.UTF_8);
    var ids = documents.add(List.of(entry(transmission, text)));
    deliveries.plan(
        List.of(
            new PlannedDelivery(
                ids.get(0),
                channel.get().targetId(transmission.partner()),
                Usage.PRODUCTION,
                null,
                0)));
  }

  private static boolean nothingToTell(Fate fate) {
    return fate.violations().isEmpty() && fate.duplicateOf() == null;
  }

  private static String text(TransmissionInfo transmission, List<Fate> fates) {
    var out = new StringBuilder();
    out.append("File:    ").append(transmission.name()).append('\n');
    out.append("Receipt: ").append(transmission.receipt()).append('\n');
    long taken = fates.stream().filter(f -> f.document() > 0 && !refused(f)).count();
    long refused = fates.stream().filter(Reports::refused).count();
    out.append("Result:  %d taken, %d refused or repeated\n".formatted(taken, refused));
    fates.stream().filter(f -> !nothingToTell(f)).forEach(f -> append(out, f));
    return out.toString();
  }

  private static boolean refused(Fate fate) {
    return List.of("rejected", "duplicate", "held").contains(fate.state());
  }

  private static void append(StringBuilder out, Fate fate) {
    out.append('\n');
    if (fate.document() == 0) {
      out.append("The file as a whole: ").append(fate.state()).append('\n');
    } else {
      out.append(
          "Document %d%s: %s\n"
              .formatted(
                  fate.document(),
                  fate.documentNumber() == null ? "" : ", number " + fate.documentNumber(),
                  fate.state()));
    }
    if (fate.duplicateOf() != null) {
      out.append("  The same document came before; it took effect once. Nothing to do.\n");
    }
    fate.violations().forEach(v -> append(out, v));
  }

  private static void append(StringBuilder out, Violation violation) {
    out.append("  ").append(violation.code().id()).append(": ").append(violation.message());
    out.append('\n');
    var place = violation.place();
    if (place != null) {
      out.append("    where: ").append(where(place)).append('\n');
    }
    out.append("    next:  ").append(violation.code().next()).append('\n');
  }

  private static String where(Place place) {
    var column = place.segment() == null ? "" : ", column " + place.segment();
    return place.line() == 0 ? "byte " + place.offset() : "line " + place.line() + column;
  }

  private static DocumentEntry entry(TransmissionInfo transmission, byte[] text) {
    return DocumentEntry.acknowledgement(
        new DocumentEntry.Place(transmission.receipt(), 0, 0, 0),
        "text",
        "report",
        "",
        "",
        transmission.partner(),
        Usage.PRODUCTION,
        null,
        text);
  }
}
