package dev.crossdock.store.jdbc;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentEntry.Stage;
import dev.crossdock.store.DocumentToAccept;
import dev.crossdock.store.TransmissionNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row of the violation table. */
record ViolationRow(
    TransmissionNumber transmission,
    int interchange,
    @Nullable Long document,
    String stage,
    Violation violation,
    boolean placed,
    Place place) {

  private static final Place NOWHERE = new Place(null, 0, 0, 0, 0, 0, 0);

  private ViolationRow(
      TransmissionNumber transmission,
      int interchange,
      @Nullable Long document,
      Stage stage,
      Violation violation) {
    this(
        transmission,
        interchange,
        document,
        stage.name().toLowerCase(Locale.ROOT),
        violation,
        violation.place() != null,
        violation.place() == null ? NOWHERE : violation.place());
  }

  static ViolationRow of(DocumentEntry entry, long id, DocumentEntry.Found found) {
    return new ViolationRow(
        entry.place().transmission(),
        entry.place().interchange(),
        id,
        found.stage(),
        found.violation());
  }

  static ViolationRow ofEnvelope(
      TransmissionNumber transmission, int interchange, Violation violation) {
    return new ViolationRow(transmission, interchange, null, Stage.ENVELOPE, violation);
  }

  static ViolationRow ofGroup(
      TransmissionNumber transmission, int interchange, long document, Violation v) {
    return new ViolationRow(transmission, interchange, document, Stage.GRAMMAR, v);
  }

  static ViolationRow ofAcknowledging(
      TransmissionNumber transmission, long document, Violation violation) {
    return new ViolationRow(transmission, 1, document, Stage.ACKNOWLEDGE, violation);
  }

  static ViolationRow ofAccepting(DocumentToAccept document, Violation violation) {
    return new ViolationRow(
        document.place().transmission(),
        document.place().interchange(),
        document.id(),
        Stage.ACCEPT,
        violation);
  }
}
