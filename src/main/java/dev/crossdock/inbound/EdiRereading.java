package dev.crossdock.inbound;

import dev.crossdock.config.Partners;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Envelopes;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.Interchanges;
import dev.crossdock.store.Transmissions;
import dev.crossdock.versions.KeptMaps;
import dev.crossdock.versions.StoredDocument;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one document of X12 or EDIFACT once more, where it lies in the bytes that are kept. */
public final class EdiRereading {

  private final Transmissions transmissions;
  private final Interchanges interchanges;
  private final Partners partners;
  private final EdiDocumentReading reading;

  public EdiRereading(
      Transmissions transmissions,
      Interchanges interchanges,
      Partners partners,
      EdiDocumentReading reading) {
    this.transmissions = transmissions;
    this.interchanges = interchanges;
    this.partners = partners;
    this.reading = reading;
  }

  /**
   * @param by version of a map that is kept; null: as agreed today
   * @param written read in place of the bytes that came; null: those are read
   * @param forced whether it is read though its interchange came before
   */
  ReadDocument.Mapped read(
      StoredDocument document,
      ReadTransmission transmission,
      KeptMaps.@Nullable Kept by,
      @Nullable Rewritten written,
      boolean forced)
      throws LeftAsItIs, IOException {
    var entry = interchanges.find(document.transmission(), document.interchange()).orElseThrow();
    var envelope = Envelopes.read(entry.envelope());
    checkReadable(entry, envelope, forced);
    if (written != null && transmission.claimed().size() > Rewritten.MOST) {
      throw new LeftAsItIs("too-large", "Its file is too large to be put together anew.");
    }
    var instead = written == null ? null : written.ending(envelope.syntax().segment());
    var stored = StoredBytes.of(transmissions, transmission.claimed());
    long longer = instead == null ? 0 : instead.bytes().length - (document.to() - document.from());
    var open = ReadInterchange.found(entry, envelope.endingAt(envelope.to() + longer));
    var bytes = instead == null ? stored : instead.in(stored, document.from(), document.to());
    var frame = frame(document, open.envelope(), bytes);
    if (instead != null) {
      checkSame(document, frame, longer);
    }
    var mapped = (by == null ? reading : reading.by(by)).read(transmission, open, frame);
    var number = mapped.entry().documentNumber();
    if (instead != null && instead.number() != null && !instead.number().equals(number)) {
      throw another("number", instead.number(), number);
    }
    return mapped;
  }

  private void checkReadable(InterchangeEntry entry, Interchange envelope, boolean forced)
      throws LeftAsItIs {
    if (EdiReading.DECIDED_BY_THE_ENVELOPE.contains(entry.state())
        && !(forced && cameBefore(envelope))) {
      throw new LeftAsItIs(
          "envelope-decided", "Its interchange is " + entry.state().id() + ", so it was not read.");
    }
    if (partners.byId(String.valueOf(entry.partner())).isEmpty()) {
      throw LeftAsItIs.because(
          AgreementCode.AGREEMENT_GONE, "Partner " + entry.partner() + " is gone.");
    }
  }

  /** Whether nothing else is wrong with it than that its control number came before. */
  private static boolean cameBefore(Interchange envelope) {
    var errors = envelope.violations().stream().filter(Violation::isError).toList();
    return !errors.isEmpty()
        && errors.stream().allMatch(v -> v.code() == AgreementCode.INTERCHANGE_DUPLICATE);
  }

  private static DocumentFrame frame(StoredDocument document, Interchange envelope, RawBytes bytes)
      throws LeftAsItIs, IOException {
    var options = FramingOptions.defaults().withX12Charset(envelope.syntax().charset());
    try (var frames = DocumentFrames.open(bytes, envelope, options, document.from())) {
      var frame = frames.next();
      if (frame == null || frame.from() != document.from()) {
        throw LeftAsItIs.framedOtherwise();
      }
      return frame;
    }
  }

  private static void checkSame(StoredDocument document, DocumentFrame frame, long longer)
      throws LeftAsItIs {
    if (frame.to() != document.to() + longer) {
      throw new LeftAsItIs(
          "edit-is-more", "The edit is not one document from its first segment to its last.");
    }
    if (!frame.message().equals(document.message())) {
      throw another("message", document.message(), frame.message());
    }
  }

  private static LeftAsItIs another(String what, String before, @Nullable String after) {
    return new LeftAsItIs(
        "edit-is-another",
        "An edit keeps the document's %s, %s; it says %s.".formatted(what, before, after));
  }
}
