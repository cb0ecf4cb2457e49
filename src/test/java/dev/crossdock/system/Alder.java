package dev.crossdock.system;

/** Interchanges of alder with orders and order changes in them, a group each. */
public final class Alder {

  private Alder() {}

  /** A group of one document. */
  public record Group(String code, String document) {}

  public static Group order(String number) {
    return new Group(
        "PO",
        "ST*850*0001~BEG*00*SA*%s**20261120~N1*ST*ALDER STORE 12*92*0012~PO1*1*10*EA*1.25**VN*V1~CTT*1~SE*6*0001~"
            .formatted(number));
  }

  /** An order change that takes the order back; it has the order's number. */
  public static Group cancellation(String order) {
    return new Group("PC", "ST*860*0001~BCH*01*NE*%s***20261121~SE*3*0001~".formatted(order));
  }

  /**
   * One interchange.
   *
   * @param usage P or T
   */
  public static String interchange(int controlNumber, String usage, Group... groups) {
    var out = new StringBuilder();
    out.append(
        "ISA*00*          *00*          *ZZ*ALDERFOODS     *ZZ*EXAMPLEDIST    *261121*1015*U*00401*%09d*0*%s*>~"
            .formatted(controlNumber, usage));
    int no = controlNumber * 10;
    for (var group : groups) {
      no++;
      out.append(
          "GS*%s*ALDERFOODS*EXAMPLEDIST*20261121*1015*%d*X*004010~%sGE*1*%d~"
              .formatted(group.code(), no, group.document(), no));
    }
    return out.append("IEA*%d*%09d~".formatted(groups.length, controlNumber)).toString();
  }
}
