package dev.crossdock.system;

import java.util.ArrayList;
import java.util.List;

/** Interchanges of alder with purchase orders in them. */
public final class Orders850 {

  private Orders850() {}

  /** One interchange; orders are numbered {@code prefix-1} and so on. */
  public static String interchange(int controlNumber, String prefix, int documents) {
    var out = new StringBuilder();
    out.append(
        "ISA*00*          *00*          *ZZ*%-15s*ZZ*%-15s*261121*1015*U*00401*%09d*0*P*>~\n"
            .formatted("ALDERFOODS", "EXAMPLEDIST", controlNumber));
    out.append(
        "GS*PO*ALDERFOODS*EXAMPLEDIST*20261121*1015*%d*X*004010~\n".formatted(controlNumber));
    for (int no = 1; no <= documents; no++) {
      append(out, no, prefix + "-" + no);
    }
    out.append("GE*%d*%d~\nIEA*1*%09d~\n".formatted(documents, controlNumber, controlNumber));
    return out.toString();
  }

  private static void append(StringBuilder out, int no, String number) {
    var segments =
        new ArrayList<>(
            List.of(
                "ST*850*%04d".formatted(no),
                "BEG*00*SA*%s**20261120".formatted(number),
                "CUR*BY*USD",
                "DTM*002*20261215",
                "N1*ST*ALDER STORE 12*92*0012",
                "N3*31875 SOLON RD",
                "N4*SOLON*OH*44139*US",
                "PO1*1*10*EA*1.25**VN*V1*BP*B1",
                "PO1*2*20*EA*2.50**VN*V2*BP*B2",
                "CTT*2"));
    segments.add("SE*%d*%04d".formatted(segments.size() + 1, no));
    segments.forEach(s -> out.append(s).append("~\n"));
  }
}
