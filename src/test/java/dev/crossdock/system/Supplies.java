package dev.crossdock.system;

/** Interchanges of dogwood about an order: one document each. */
public final class Supplies {

  private Supplies() {}

  /** An order response (855) that takes the order back. */
  public static String response(int controlNumber, String order) {
    return interchange(
        controlNumber,
        "PR",
        "ST*855*0001~BAK*00*RJ*%s*20260105~N1*SE*North Mill*92*NM~SE*4*0001~".formatted(order));
  }

  /** A shipment (856). */
  public static String shipment(int controlNumber, String number, String order) {
    return interchange(
        controlNumber,
        "SH",
        "ST*856*0001~BSN*00*%s*20260119*1531*0001~HL*1**S*1~HL*2*1*O*1~PRF*%s~HL*3*2*I*0~LIN**UP*614141000036~SN1**12*EA~CTT*3~SE*10*0001~"
            .formatted(number, order));
  }

  private static String interchange(int controlNumber, String group, String document) {
    return "ISA*00*          *00*          *ZZ*DOGWOODMILLS   *ZZ*EXAMPLEDIST    *261121*1200*U*00401*%09d*0*P*>~"
            .formatted(controlNumber)
        + "GS*%s*DOGWOODMILLS*EXAMPLEDIST*20261121*1200*%d*X*004010~"
            .formatted(group, controlNumber)
        + document
        + "GE*1*%d~IEA*1*%09d~".formatted(controlNumber, controlNumber);
  }
}
