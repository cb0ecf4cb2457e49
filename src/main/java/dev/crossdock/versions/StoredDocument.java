package dev.crossdock.versions;

import dev.crossdock.store.TransmissionNumber;
import org.jspecify.annotations.Nullable;

/**
 * A document that came in, as far as it takes to read it again.
 *
 * @param interchange number of its interchange
 * @param no its number in its interchange or file
 * @param from offset of its first byte in the transmission
 * @param to offset behind its last byte
 * @param mapVersion null where no map read it
 * @param envelope its interchange, as the framer saw it
 * @param size bytes of the transmission
 * @param bytesKept whether they are still there
 */
public record StoredDocument(
    long id,
    TransmissionNumber transmission,
    int interchange,
    int no,
    String standard,
    String message,
    String version,
    String association,
    long from,
    long to,
    @Nullable String agreement,
    @Nullable String mapVersion,
    String envelope,
    long size,
    boolean bytesKept) {

  /** Whether it came in an interchange of X12 or EDIFACT. */
  public boolean hasEnvelope() {
    return standard.equals("x12") || standard.equals("edifact");
  }
}
