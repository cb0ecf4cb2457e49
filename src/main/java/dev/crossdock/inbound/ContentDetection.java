package dev.crossdock.inbound;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partners;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.xml.XmlRoot;
import dev.crossdock.store.Transmissions;
import java.io.IOException;
import java.util.List;

/** Finds out what a transmission is: from whom, in which format, by which agreement. */
public final class ContentDetection {

  private final Transmissions transmissions;
  private final Partners partners;
  private final FileAgreements agreements;
  private final EdiReading edi;
  private final FileReading files;
  private final ArchiveReading archives;
  private final HandOverReading handOver;

  public ContentDetection(
      Transmissions transmissions,
      Partners partners,
      FileAgreements agreements,
      EdiReading edi,
      FileReading files,
      ArchiveReading archives,
      HandOverReading handOver) {
    this.transmissions = transmissions;
    this.partners = partners;
    this.agreements = agreements;
    this.edi = edi;
    this.files = files;
    this.archives = archives;
    this.handOver = handOver;
  }

  /** Gives the transmission its content, or rejects it. */
  void detect(ReadTransmission transmission) throws IOException {
    transmission.content(TransmissionContent.NOTHING);
    var claimed = transmission.claimed();
    var bytes = StoredBytes.of(transmissions, claimed);
    var system = partners.company().system(claimed.partner());
    if (system.isPresent()) {
      transmission.content(handOver.content(transmission, system.get(), bytes));
      return;
    }
    var detected = Detection.of(bytes);
    if (detected == Detection.X12 || detected == Detection.EDIFACT) {
      transmission.content(edi(transmission, bytes, detected));
      return;
    }
    if (detected == Detection.ARCHIVE) {
      transmission.content(archives.content(transmission, bytes));
      return;
    }
    var named = agreements.named(claimed.partner(), claimed.name());
    var agreement = agreements.choose(named, detected, bytes);
    if (agreement.isPresent()) {
      file(transmission, bytes, agreement.get());
    } else if (detected == Detection.XML) {
      transmission.reject(notAgreed(XmlRoot.of(bytes)));
    } else if (named.stream().noneMatch(a -> a.format().isText())) {
      transmission.content(edi(transmission, bytes, detected));
    } else {
      transmission.reject(List.of(unreadable(detected, bytes)));
    }
  }

  private TransmissionContent edi(ReadTransmission transmission, RawBytes bytes, Detection detected)
      throws IOException {
    return edi.content(transmission, bytes, unreadable(detected, bytes));
  }

  private void file(ReadTransmission transmission, RawBytes bytes, Agreement agreement) {
    var mapper =
        agreements
            .mapper(agreement)
            .map(
                m ->
                    partners
                        .byId(transmission.claimed().partner())
                        .map(p -> m.with(p.crossReferences()))
                        .orElse(m));
    if (mapper.isPresent()) {
      transmission.content(files.content(transmission, bytes, agreement, mapper.get()));
      return;
    }
    transmission.reject(
        List.of(
            Violation.of(
                GrammarCode.DOCUMENT_TYPE_UNKNOWN,
                null,
                Place.at(0),
                agreement.map(),
                "There is no map for agreement " + agreement.id() + ".")));
  }

  private static List<Violation> notAgreed(XmlRoot root) {
    if (!root.violations().isEmpty()) {
      return root.violations();
    }
    return List.of(
        Violation.of(
            EnvelopeCode.FORMAT_UNKNOWN,
            null,
            Place.at(0),
            root.name(),
            "The file is XML with document element %s%s; nothing of that kind is agreed."
                .formatted(
                    root.name(), root.namespace().isEmpty() ? "" : " of " + root.namespace())));
  }

  private static Violation unreadable(Detection detected, RawBytes bytes) throws IOException {
    if (Detection.isUtf16(bytes)) {
      return Violation.of(
          EnvelopeCode.FORMAT_UNKNOWN,
          null,
          Place.at(0),
          null,
          "The file is in UTF-16, which is read of XML only; send it in UTF-8 or as agreed.");
    }
    return detected == Detection.EMPTY
        ? Violation.of(EnvelopeCode.FILE_EMPTY, null, Place.at(0), null, "The file is empty.")
        : Violation.of(
            EnvelopeCode.FORMAT_UNKNOWN,
            null,
            Place.at(0),
            null,
            "The file looks like %s; nothing of that kind is agreed."
                .formatted(detected.name().toLowerCase(java.util.Locale.ROOT)));
  }
}
