package dev.crossdock.edi;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the sender and we agreed about framing.
 *
 * @param x12Charset charset of X12, which names none itself; UTF-8 by default
 * @param bareMessages whether UNH without UNB is framed as an interchange without a sender: for
 *     reading by hand, never in the hub
 * @param maxInterchanges interchanges in one transmission; the rest is set aside with an error
 * @param maxGroups groups in one interchange; more make the interchange an error
 * @param maxDocument bytes in one document; a longer one is rejected alone
 */
public record FramingOptions(
    Charset x12Charset, boolean bareMessages, int maxInterchanges, int maxGroups, int maxDocument) {

  /** What holds where nothing else is agreed. */
  public static FramingOptions defaults() {
    return new FramingOptions(StandardCharsets.UTF_8, false, 10_000, 10_000, 64 << 20);
  }

  /** The same, in this charset for X12. */
  public FramingOptions withX12Charset(Charset charset) {
    return new FramingOptions(charset, bareMessages, maxInterchanges, maxGroups, maxDocument);
  }

  /** The same, with UNH-only messages framed. */
  public FramingOptions withBareMessages() {
    return new FramingOptions(x12Charset, true, maxInterchanges, maxGroups, maxDocument);
  }

  /** The same, with another limit on the bytes of one document. */
  public FramingOptions withMaxDocument(int bytes) {
    return new FramingOptions(x12Charset, bareMessages, maxInterchanges, maxGroups, bytes);
  }
}
