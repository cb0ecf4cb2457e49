package dev.crossdock.edi.acknowledge;

import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Standard;

/** On which level a received interchange is answered. */
public enum AcknowledgementScope {
  /** The whole interchange is rejected: TA1 R, or CONTRL with UCI 4. */
  INTERCHANGE_REJECTED,
  /** Its groups or messages are answered one by one: 997, or CONTRL with UCI 7. */
  DOCUMENTS,
  /** It holds acknowledgements only (groups FA), or nothing; these are never acknowledged. */
  NONE;

  /** The level that the envelope of this interchange asks for. */
  public static AcknowledgementScope of(Interchange interchange) {
    if (interchange.rejected()) {
      return INTERCHANGE_REJECTED;
    }
    boolean x12 = interchange.standard() == Standard.X12;
    boolean onlyAcknowledgements =
        x12 && interchange.groups().stream().allMatch(g -> g.functionalId().equals("FA"));
    return onlyAcknowledgements ? NONE : DOCUMENTS;
  }
}
