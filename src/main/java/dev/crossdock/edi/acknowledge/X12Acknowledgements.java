package dev.crossdock.edi.acknowledge;

import dev.crossdock.edi.Interchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Writes TA1 and 997, each as one complete interchange. */
public final class X12Acknowledgements {

  private X12Acknowledgements() {}

  /** One interchange that holds only a TA1: A, E or R with the note code of the first violation. */
  public static void ta1(Interchange received, AcknowledgementEnvelope envelope, OutputStream out)
      throws IOException {}

  /**
   * One interchange with one FA group and 997 for each received group.
   *
   * @param verdicts all documents of the interchange, in order
   */
  public static void functional(
      Interchange received,
      Iterator<DocumentVerdict> verdicts,
      AcknowledgementPolicy policy,
      AcknowledgementEnvelope envelope,
      OutputStream out)
      throws IOException {}
}
