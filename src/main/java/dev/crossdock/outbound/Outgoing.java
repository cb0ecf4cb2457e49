package dev.crossdock.outbound;

import dev.crossdock.config.Agreement;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.store.DocumentToAccept;
import dev.crossdock.store.TransmissionNumber;
import java.util.Optional;

/** A document that can be written, and how it leaves. */
public sealed interface Outgoing permits OutgoingMessage, OutgoingFile {

  Agreement agreement();

  /** The partner's channel that carries it. */
  String target();

  /** What decides what is written of it; empty where no map does. */
  Optional<MapVersion> version();

  /** Whether nothing else leaves with it. */
  boolean isAlone();

  /**
   * What leaves in one interchange or file: handed over together, by one agreement and one version
   * of its map.
   *
   * @param alone id of a document that nothing else leaves with; else 0
   */
  record Together(
      TransmissionNumber transmission,
      String target,
      String agreement,
      String document,
      String version,
      long alone) {}

  default Together together(DocumentToAccept claimed) {
    return new Together(
        claimed.place().transmission(),
        target(),
        agreement().id(),
        agreement().documentType(),
        version().map(MapVersion::hash).orElse(""),
        isAlone() ? claimed.id() : 0);
  }
}
