package dev.crossdock.inbound;

import dev.crossdock.acknowledgement.AcknowledgementReading;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.stage.RouteFault;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.TransmissionToRead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document on its way through the steps of reading. */
public final class ReadDocument {

  private final TransmissionToRead transmission;
  private @Nullable Unmapped unmapped;
  private @Nullable Mapped mapped;
  private long id;

  ReadDocument(TransmissionToRead transmission, Unmapped unmapped) {
    this.transmission = transmission;
    this.unmapped = unmapped;
  }

  /** A document that was cut out of its transmission. */
  @FunctionalInterface
  interface Unmapped {
    /** Reads it by its grammar and map. */
    Mapped map() throws IOException;
  }

  /**
   * What reading it came to.
   *
   * @param deviation why a case is to be opened or joined for it; null: none is
   * @param version what it was read by
   * @param words of an acknowledgement: what it says of documents of ours
   */
  record Mapped(
      DocumentEntry entry,
      ReadTransmission.@Nullable Deviation deviation,
      @Nullable MapVersion version,
      List<AcknowledgementReading.Word> words) {

    /** One that opens no case. */
    static Mapped of(DocumentEntry entry) {
      return new Mapped(entry, null, null, List.of());
    }

    /** One that opens a case for its errors. */
    static Mapped deviating(TransmissionToRead transmission, DocumentEntry entry) {
      return new Mapped(entry, ReadTransmission.Deviation.of(transmission, entry), null, List.of());
    }

    Mapped by(@Nullable MapVersion used) {
      return new Mapped(entry, deviation, used, words);
    }

    Mapped saying(List<AcknowledgementReading.Word> said) {
      return new Mapped(entry, deviation, version, said);
    }
  }

  /** Reads it by its grammar and map, once. */
  void map() {
    if (unmapped != null) {
      try {
        mapped = unmapped.map();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      unmapped = null;
    }
  }

  boolean isMapped() {
    return mapped != null;
  }

  /** As it is to be stored. Throws {@link RouteFault} before it was mapped. */
  public DocumentEntry entry() {
    return mapped().entry();
  }

  /** Rejects it, with the document's own case; its acknowledgement says what a grammar found. */
  public void reject(Violation violation) {
    var before = mapped();
    mapped =
        Mapped.deviating(transmission, before.entry().rejectedFor(violation.as(Severity.ERROR)))
            .by(before.version())
            .saying(before.words());
  }

  Optional<ReadTransmission.Deviation> deviation() {
    return Optional.ofNullable(mapped().deviation());
  }

  Optional<MapVersion> version() {
    return Optional.ofNullable(mapped().version());
  }

  List<AcknowledgementReading.Word> words() {
    return mapped().words();
  }

  /** Id of its row, once it is stored. */
  long id() {
    return id;
  }

  void id(long stored) {
    this.id = stored;
  }

  private Mapped mapped() {
    return RouteFault.unlessDone(mapped, "map");
  }
}
