package dev.crossdock.partner;

import org.jspecify.annotations.Nullable;

/**
 * The format agreed for a document.
 *
 * @param standard {@code x12}, {@code edifact} or {@code csv}
 * @param message {@code 850}, {@code ORDERS}; for csv the document type
 * @param version {@code 004010} or {@code D96A}; null where the standard has none
 */
public record Format(String standard, String message, @Nullable String version) {

  /** Whether documents of this format travel in an envelope that names sender and usage. */
  public boolean hasEnvelope() {
    return standard.equals("x12") || standard.equals("edifact");
  }

  /** {@code x12/850/004010}. */
  @Override
  public String toString() {
    return standard + "/" + message + (version == null ? "" : "/" + version);
  }
}
