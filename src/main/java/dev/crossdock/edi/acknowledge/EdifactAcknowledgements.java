package dev.crossdock.edi.acknowledge;

import dev.crossdock.edi.Interchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Writes CONTRL (syntax 3, {@code CONTRL:D:3:UN}) as one complete interchange. */
public final class EdifactAcknowledgements {

  private EdifactAcknowledgements() {}

  /**
   * UCI 4 alone where the envelope rejects the interchange, else UCI 7 and one UCM for each
   * rejected message.
   *
   * @param verdicts all documents of the interchange, in order; not read for UCI 4
   */
  public static void contrl(
      Interchange received,
      Iterator<DocumentVerdict> verdicts,
      AcknowledgementPolicy policy,
      AcknowledgementEnvelope envelope,
      OutputStream out)
      throws IOException {}
}
