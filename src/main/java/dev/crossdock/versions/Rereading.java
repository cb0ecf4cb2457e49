package dev.crossdock.versions;

import dev.crossdock.diagnostics.VersionCode;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Envelopes;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.Standard;
import dev.crossdock.mapping.EdiMapper;
import dev.crossdock.mapping.bind.Lineage;
import dev.crossdock.store.Transmissions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Reads stored documents again by exactly what read them first. Changes nothing. Thread-safe; few
 * are read at a time, since each takes memory that the hub needs for its work.
 */
public final class Rereading {

  /** Bytes of the largest document that is explained. */
  public static final long LARGEST = 4 << 20;

  private static final int AT_A_TIME = 2;

  private final StoredDocuments documents;
  private final Transmissions transmissions;
  private final KeptMaps versions;
  private final Semaphore turns = new Semaphore(AT_A_TIME);

  public Rereading(StoredDocuments documents, Transmissions transmissions, MapVersions versions) {
    this.documents = documents;
    this.transmissions = transmissions;
    this.versions = new KeptMaps(versions);
  }

  /**
   * Where each field of a document came from; empty where there is no such document.
   *
   * @throws CannotReread where no map read it, or its bytes or the map's files are not kept
   */
  public Optional<DocumentLineage> lineage(long document) throws CannotReread {
    var found = documents.find(document);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    turns.acquireUninterruptibly();
    try {
      return Optional.of(lineage(found.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }

  private DocumentLineage lineage(StoredDocument document) throws CannotReread, IOException {
    var hash = document.mapVersion();
    if (hash == null) {
      throw new CannotReread(VersionCode.NOT_MAPPED, VersionCode.NOT_MAPPED.title() + '.');
    }
    if (!document.bytesKept()) {
      throw new CannotReread(
          VersionCode.BYTES_GONE,
          "The bytes of transmission " + document.transmission() + " are not kept.");
    }
    if (document.to() - document.from() > LARGEST) {
      throw new CannotReread(
          VersionCode.EXPLANATION_TOO_LARGE,
          "It has %d bytes; up to %d are explained here."
              .formatted(document.to() - document.from(), LARGEST));
    }
    var kept = versions.find(hash);
    return document.hasEnvelope() ? edi(document, kept) : file(document, kept);
  }

  private DocumentLineage edi(StoredDocument document, KeptMaps.Kept kept)
      throws CannotReread, IOException {
    var interchange = Envelopes.read(document.envelope());
    var mapper = mapper(document, interchange.standard(), kept);
    var frame = frame(document, interchange);
    if (frame == null || frame.from() != document.from()) {
      throw moved(document);
    }
    var lineage = new Lineage();
    return DocumentLineage.of(mapper.explain(frame, interchange, lineage), lineage);
  }

  private DocumentLineage file(StoredDocument document, KeptMaps.Kept kept)
      throws CannotReread, IOException {
    var name = kept.version().charset();
    var mapper =
        kept.maps()
            .file(kept.version().map())
            .map(m -> m.in(name == null ? null : Charset.forName(name)))
            .map(m -> m.with(kept.references()))
            .orElseThrow(() -> notKept(kept));
    var bytes = bytes(document);
    try (var frames = mapper.format().open(bytes, document.from(), document.no())) {
      var frame = frames.next();
      if (frame == null || frame.from() != document.from()) {
        throw moved(document);
      }
      var lineage = new Lineage();
      return DocumentLineage.of(mapper.explain(frame, bytes, lineage), lineage);
    }
  }

  private static CannotReread notKept(KeptMaps.Kept kept) {
    return new CannotReread(
        VersionCode.VERSION_NOT_KEPT, "Version " + kept.version().hash() + " does not read it.");
  }

  private static CannotReread moved(StoredDocument document) {
    return new CannotReread(
        VersionCode.BYTES_GONE, "Document " + document.id() + " is not where it was any more.");
  }

  private static EdiMapper mapper(StoredDocument document, Standard standard, KeptMaps.Kept kept)
      throws CannotReread {
    var version = kept.version();
    return kept.maps()
        .edi(
            standard,
            document.message(),
            document.version(),
            document.association(),
            version.map(),
            version.overlays())
        .map(m -> m.with(kept.references()))
        .orElseThrow(() -> notKept(kept));
  }

  private @Nullable DocumentFrame frame(StoredDocument document, Interchange interchange)
      throws IOException {
    var options = FramingOptions.defaults().withX12Charset(interchange.syntax().charset());
    try (var frames = DocumentFrames.open(bytes(document), interchange, options, document.from())) {
      return frames.next();
    }
  }

  private RawBytes bytes(StoredDocument document) {
    return new RawBytes() {
      @Override
      public long size() {
        return document.size();
      }

      @Override
      public InputStream open(long from) throws IOException {
        return transmissions.open(document.transmission(), from);
      }
    };
  }
}
