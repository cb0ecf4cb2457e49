package dev.crossdock.edi;

/**
 * Who sent or is to receive an interchange or group. Parts that are absent are empty; X12's padding
 * is removed.
 *
 * @param qualifier ISA05/ISA07 or UNB 0007
 * @param id ISA06/ISA08, GS02/GS03 or UNB 0004/0010
 * @param internalAddress EDIFACT 0008/0014 (address for reverse routing, routing address)
 */
public record EnvelopeId(String qualifier, String id, String internalAddress) {

  /** An id without qualifier and internal address, as X12 groups have. */
  public static EnvelopeId of(String id) {
    return new EnvelopeId("", id, "");
  }
}
