package dev.crossdock.inbound;

import dev.crossdock.diagnostics.VersionCode;
import dev.crossdock.edi.acknowledge.ReceivedAcknowledgements;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.TransmissionToRead;
import dev.crossdock.store.Transmissions;
import dev.crossdock.versions.CannotReread;
import dev.crossdock.versions.KeptMaps;
import dev.crossdock.versions.StoredDocument;
import dev.crossdock.versions.StoredDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents once more from the bytes that are kept, for a replay, in the caller's transaction
 * and by the path of live traffic: with the partners and maps of today, or a version of a map that
 * is kept. No second acknowledgement is written.
 */
public final class StoredDocumentReading {

  private final StoredDocuments stored;
  private final KeptMaps kept;
  private final Transmissions transmissions;
  private final EdiRereading edi;
  private final FileRereading files;
  private final RereadStore store;

  public StoredDocumentReading(
      StoredDocuments stored,
      KeptMaps kept,
      Transmissions transmissions,
      EdiRereading edi,
      FileRereading files,
      RereadStore store) {
    this.stored = stored;
    this.kept = kept;
    this.transmissions = transmissions;
    this.edi = edi;
    this.files = files;
    this.store = store;
  }

  /** Why a document was left as it is. */
  public record Left(String code, String words) {}

  /**
   * Reads these, and puts what they say now in the place of what they said.
   *
   * @param version hash of the map to read by; null: as agreed today
   * @param instead read in place of the bytes that came, which stay; null: those are read
   * @param forced whether they are read though their interchange came before
   * @return those that were left as they are; they need not be accepted again
   */
  public Map<Long, Left> read(
      Collection<Long> ids, @Nullable String version, @Nullable Rewritten instead, boolean forced) {
    var left = new LinkedHashMap<Long, Left>();
    var found = new LinkedHashMap<Long, RereadStore.Reread>();
    for (long id : ids) {
      try {
        found.put(id, read(id, version, instead, forced));
      } catch (LeftAsItIs e) {
        left.put(id, e.why());
      } catch (CannotReread e) {
        left.put(id, new Left(e.code().id(), String.valueOf(e.getMessage())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    store
        .replace(found)
        .forEach(id -> left.put(id, new Left("took-effect", "It took effect meanwhile.")));
    return left;
  }

  private RereadStore.Reread read(
      long id, @Nullable String version, @Nullable Rewritten instead, boolean forced)
      throws CannotReread, LeftAsItIs, IOException {
    var document = stored.find(id).orElse(null);
    if (document == null || document.standard().equals(DocumentEntry.HANDED_OVER)) {
      throw new LeftAsItIs("handed-over", "It was handed over as it is: replay it from canonical.");
    }
    if (ReceivedAcknowledgements.isOne(document.message())) {
      throw new LeftAsItIs("is-acknowledgement", "An acknowledgement is read once.");
    }
    if (!document.bytesKept()) {
      throw LeftAsItIs.because(
          VersionCode.BYTES_GONE,
          "The bytes of transmission " + document.transmission() + " are not kept.");
    }
    if (instead != null && !document.hasEnvelope()) {
      throw new LeftAsItIs("no-envelope", "Only the bytes of X12 and EDIFACT can be edited.");
    }
    var by = version == null ? null : kept.find(version);
    var transmission = new ReadTransmission(transmission(document));
    return new RereadStore.Reread(
        transmission,
        document.hasEnvelope()
            ? edi.read(document, transmission, by, instead, forced)
            : files.read(document, transmission, by));
  }

  private TransmissionToRead transmission(StoredDocument document) {
    var about = transmissions.describe(document.transmission());
    return new TransmissionToRead(
        document.transmission(),
        about.partner(),
        about.channel(),
        about.name(),
        document.size(),
        new byte[0],
        true,
        document.interchange(),
        document.no(),
        document.from());
  }
}
