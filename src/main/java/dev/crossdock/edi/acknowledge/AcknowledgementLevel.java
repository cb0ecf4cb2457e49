package dev.crossdock.edi.acknowledge;

import dev.crossdock.edi.Interchange;

/** On which level a received interchange is answered. */
public enum AcknowledgementLevel {
  /** The whole interchange is rejected: TA1 R, or CONTRL with UCI 4. */
  INTERCHANGE_REJECTED,
  /** Its groups or messages are answered one by one: 997, or CONTRL with UCI 7. */
  DOCUMENTS;

  /** The level that the envelope of this interchange asks for. */
  public static AcknowledgementLevel of(Interchange interchange) {
    return interchange.rejected() ? INTERCHANGE_REJECTED : DOCUMENTS;
  }
}
