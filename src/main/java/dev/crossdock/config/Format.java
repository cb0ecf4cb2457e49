package dev.crossdock.config;

import org.jspecify.annotations.Nullable;

/**
 * The format agreed for a document.
 *
 * @param standard {@code x12}, {@code edifact}, {@code ubl}, {@code csv}, {@code fixed}, {@code
 *     xml} or {@code json}
 * @param message {@code 850}, {@code ORDERS}, {@code Order}; for csv the document type, for fixed,
 *     xml and json the name of the map; for json that is sent, the document type
 * @param version {@code 004010}, {@code D96A} or {@code 2.1}; null where the standard has none
 */
public record Format(String standard, String message, @Nullable String version) {

  /** Whether documents of this format travel in an envelope that names sender and usage. */
  public boolean hasEnvelope() {
    return hasEnvelope(standard);
  }

  /** Whether documents of this standard do. */
  public static boolean hasEnvelope(String standard) {
    return standard.equals("x12") || standard.equals("edifact");
  }

  /** Whether files of this format are texts of records that nothing in them tells apart. */
  public boolean isText() {
    return standard.equals("csv") || standard.equals("fixed");
  }

  /** {@code x12/850/004010}. */
  @Override
  public String toString() {
    return standard + "/" + message + (version == null ? "" : "/" + version);
  }
}
