package dev.crossdock.inbound;

import dev.crossdock.config.Partners;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.store.Transmissions;
import dev.crossdock.versions.KeptMaps;
import dev.crossdock.versions.StoredDocument;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one document of a file without an envelope once more. */
public final class FileRereading {

  private final Transmissions transmissions;
  private final Partners partners;
  private final FileAgreements agreements;
  private final FileReading reading;

  public FileRereading(
      Transmissions transmissions,
      Partners partners,
      FileAgreements agreements,
      FileReading reading) {
    this.transmissions = transmissions;
    this.partners = partners;
    this.agreements = agreements;
    this.reading = reading;
  }

  /**
   * @param by version of a map that is kept; null: as agreed today
   */
  ReadDocument.Mapped read(
      StoredDocument document, ReadTransmission transmission, KeptMaps.@Nullable Kept by)
      throws LeftAsItIs, IOException {
    var claimed = transmission.claimed();
    var partner = partners.byId(claimed.partner());
    var agreement = partner.flatMap(p -> p.agreement(String.valueOf(document.agreement())));
    if (partner.isEmpty() || agreement.isEmpty()) {
      throw LeftAsItIs.because(
          AgreementCode.AGREEMENT_GONE, "Agreement " + document.agreement() + " is gone.");
    }
    var mapper =
        by == null
            ? agreements.mapper(agreement.get()).map(m -> m.with(partner.get().crossReferences()))
            : mapper(by);
    if (mapper.isEmpty()) {
      throw LeftAsItIs.because(GrammarCode.DOCUMENT_TYPE_UNKNOWN, "There is no map that reads it.");
    }
    return reading
        .reread(
            claimed,
            StoredBytes.of(transmissions, claimed),
            agreement.get(),
            mapper.get(),
            document.to())
        .orElseThrow(LeftAsItIs::framedOtherwise);
  }

  private static Optional<FileMapper> mapper(KeptMaps.Kept by) {
    var charset = by.version().charset();
    return by.maps()
        .file(by.version().map())
        .map(m -> m.in(charset == null ? null : Charset.forName(charset)))
        .map(m -> m.with(by.references()));
  }
}
