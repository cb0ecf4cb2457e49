package dev.crossdock.acknowledgement;

import dev.crossdock.config.Partners;
import dev.crossdock.config.Usage;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.OutgoingName;
import dev.crossdock.delivery.PlannedDelivery;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.Documents;
import dev.crossdock.store.Documents.Fate;
import dev.crossdock.store.TransmissionInfo;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.Transmissions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Tells a partner about a file for which no standard has an answer, in his terms: a report when
 * something in it is wrong, a short confirmation of the rest where that is agreed. Written once,
 * when all its documents are decided.
 */
public final class Reports {

  private static final List<String> REFUSED = List.of("rejected", "duplicate", "held");

  /** What a place in a delimited file names that is not a column of it. */
  private static final Set<String> PARTS_OF_A_TABLE = Set.of("row", "header");

  private final Transmissions transmissions;
  private final Documents documents;
  private final Deliveries deliveries;
  private final Partners partners;

  public Reports(
      Transmissions transmissions, Documents documents, Deliveries deliveries, Partners partners) {
    this.transmissions = transmissions;
    this.documents = documents;
    this.deliveries = deliveries;
    this.partners = partners;
  }

  public void writeIfDecided(TransmissionNumber number) {
    if (documents.anyLeftToAccept(number)) {
      return;
    }
    var fates = documents.fates(number);
    var transmission = transmissions.describe(number);
    boolean report = fates.stream().anyMatch(Reports::hasSomethingToTell);
    if (!report && !confirms(transmission)) {
      return;
    }
    var place = new DocumentEntry.Place(number, 0, 0, 0);
    if (documents.isAnswered(place, OutgoingName.REPORT)
        || documents.isAnswered(place, OutgoingName.CONFIRMATION)) {
      return; // one of its documents waited for a predecessor, or it is reprocessed
    }
    var channel =
        partners.byId(transmission.partner()).flatMap(p -> p.channel(transmission.channel()));
    if (channel.isEmpty()) {
      return;
    }
    var text = text(transmission, fates).getBytes(StandardCharsets.UTF_8);
    var message = report ? OutgoingName.REPORT : OutgoingName.CONFIRMATION;
    var ids = documents.add(List.of(entry(transmission, message, text)));
    deliveries.plan(
        List.of(
            new PlannedDelivery(
                ids.get(0),
                channel.get().targetId(transmission.partner()),
                Usage.PRODUCTION,
                null,
                0)));
  }

  /** Whether an agreement for files of this name asks for a confirmation. */
  private boolean confirms(TransmissionInfo transmission) {
    return partners
        .byId(transmission.partner())
        .map(partner -> partners.agreementsForFile(partner, ownName(transmission)))
        .orElse(List.of())
        .stream()
        .anyMatch(agreement -> agreement.acknowledgement().confirms());
  }

  /** The file's name without the archive that it came in. */
  private static String ownName(TransmissionInfo transmission) {
    return transmission.name().substring(transmission.name().lastIndexOf('/') + 1);
  }

  /** What is only counted for us is nothing for the partner. */
  private static boolean hasSomethingToTell(Fate fate) {
    return fate.duplicateOf() != null
        || isRefused(fate)
        || fate.violations().stream().anyMatch(Reports::isTold);
  }

  /** What is told while it keeps a document back, and not when a person has released that. */
  private static final Set<Code> OURS =
      Set.of(
          AgreementCode.CONDITION_FAILED,
          AgreementCode.TARGET_NOT_FOUND,
          AgreementCode.STEP_FAILED);

  private static boolean isTold(Violation violation) {
    return violation.severity() != Severity.INFO
        && (violation.isError() || !OURS.contains(violation.code()));
  }

  private static String text(TransmissionInfo transmission, List<Fate> fates) {
    var out = new StringBuilder();
    long accepted = fates.stream().filter(f -> f.document() > 0 && !isRefused(f)).count();
    long refused = fates.stream().filter(Reports::isRefused).count();
    out.append("Your file: ").append(transmission.name()).append('\n');
    out.append("Our number for it: ").append(transmission.number()).append('\n');
    out.append("Result: %d accepted, %d not accepted\n".formatted(accepted, refused));
    fates.stream().filter(Reports::hasSomethingToTell).forEach(f -> append(out, f));
    return out.toString();
  }

  private static boolean isRefused(Fate fate) {
    return REFUSED.contains(fate.state());
  }

  private static void append(StringBuilder out, Fate fate) {
    out.append('\n');
    if (fate.document() == 0) {
      out.append("The file as a whole: ").append(outcome(fate)).append('\n');
    } else if (fate.documentNumber() == null) {
      out.append("Document %d in the file: %s\n".formatted(fate.document(), outcome(fate)));
    } else {
      out.append("%s: %s\n".formatted(fate.documentNumber(), outcome(fate)));
    }
    fate.violations().stream().filter(Reports::isTold).forEach(v -> append(out, v));
  }

  private static String outcome(Fate fate) {
    return switch (fate.state()) {
      case "rejected" -> "refused; correct it and send it again";
      case "duplicate" -> "received before and processed once; nothing to do";
      case "held" -> "kept back; we look at it and come back to you";
      default ->
          fate.violations().stream().anyMatch(Violation::isError)
              ? "could not be processed"
              : "accepted, with remarks";
    };
  }

  private static void append(StringBuilder out, Violation violation) {
    var place = violation.place();
    out.append("  - ");
    if (place != null) {
      out.append(capital(where(place))).append(": ");
    }
    out.append(violation.message());
    if (violation.value() != null && !violation.message().contains(violation.value())) {
      out.append(" You sent: ").append(violation.value());
    }
    out.append('\n');
    out.append("    ").append(PartnerAdvice.next(violation)).append('\n');
  }

  /** The line of his file, and what in it by the name that he gave it. */
  private static String where(Place place) {
    if (place.line() == 0) {
      return "byte " + place.offset();
    }
    var name = place.segment();
    var line = "line " + place.line();
    if (name == null || (place.element() == 0 && PARTS_OF_A_TABLE.contains(name))) {
      return line;
    }
    if (name.startsWith("/")) {
      return line + ", " + name;
    }
    if (place.element() == 0) {
      return line + ", record " + name;
    }
    return place.component() == 0
        ? "%s, column %d (%s)".formatted(line, place.element(), name)
        : "%s, columns %d to %d (%s)".formatted(line, place.element(), place.component(), name);
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static DocumentEntry entry(TransmissionInfo transmission, String message, byte[] text) {
    return DocumentEntry.acknowledgement(
        new DocumentEntry.Place(transmission.number(), 0, 0, 0),
        "text",
        message,
        "",
        "",
        transmission.partner(),
        Usage.PRODUCTION,
        transmission.name(),
        text);
  }
}
