package dev.crossdock.store.jdbc;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentEntry.Stage;
import dev.crossdock.store.DocumentToAccept;
import dev.crossdock.store.Receipt;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row of the violation table. */
record ViolationRow(
    Receipt receipt,
    int interchange,
    @Nullable Long document,
    String stage,
    Violation violation,
    boolean placed,
    Place place) {

  private static final Place NOWHERE = new Place(null, 0, 0, 0, 0, 0, 0);

  private ViolationRow(
      Receipt receipt, int interchange, @Nullable Long document, Stage stage, Violation violation) {
    this(
        receipt,
        interchange,
        document,
        stage.name().toLowerCase(Locale.ROOT),
        violation,
        violation.place() != null,
        violation.place() == null ? NOWHERE : violation.place());
  }

  static ViolationRow of(DocumentEntry entry, long id, DocumentEntry.Found found) {
    return new ViolationRow(
        entry.place().receipt(), entry.place().interchange(), id, found.stage(), found.violation());
  }

  static ViolationRow ofEnvelope(Receipt receipt, int interchange, Violation violation) {
    return new ViolationRow(receipt, interchange, null, Stage.ENVELOPE, violation);
  }

  static ViolationRow ofGroup(Receipt receipt, int interchange, long document, Violation v) {
    return new ViolationRow(receipt, interchange, document, Stage.GRAMMAR, v);
  }

  static ViolationRow ofAcknowledging(Receipt receipt, long document, Violation violation) {
    return new ViolationRow(receipt, 1, document, Stage.ACKNOWLEDGE, violation);
  }

  static ViolationRow ofAccepting(DocumentToAccept document, Violation violation) {
    return new ViolationRow(
        document.place().receipt(),
        document.place().interchange(),
        document.id(),
        Stage.ACCEPT,
        violation);
  }
}
