package dev.crossdock.lab.drill;

import java.util.ArrayList;
import java.util.List;

/** X12 850 interchanges of the drill's partner, and the 860 that takes an order back. */
final class Order850 {

  private Order850() {}

  /** One interchange with these orders; of a {@code bad} one no quantity is a number. */
  static String interchange(int control, List<String> numbers, boolean bad) {
    var out = new StringBuilder();
    out.append(
        "ISA*00*          *00*          *ZZ*ALDERFOODS     *ZZ*EXAMPLEDIST    *261121*1015*U*00401*%09d*0*P*>~\n"
            .formatted(control));
    out.append("GS*PO*ALDERFOODS*EXAMPLEDIST*20261121*1015*%d*X*004010~\n".formatted(control));
    int no = 0;
    for (var number : numbers) {
      append(out, ++no, number, bad);
    }
    out.append("GE*%d*%d~\nIEA*1*%09d~\n".formatted(numbers.size(), control, control));
    return out.toString();
  }

  /** The number of the change that cancels the order. */
  static String cancellationOf(String order) {
    return order + "-C";
  }

  /** One interchange that cancels the order. */
  static String cancellation(int control, String order) {
    return """
    ISA*00*          *00*          *ZZ*ALDERFOODS     *ZZ*EXAMPLEDIST    *261121*1015*U*00401*%1$09d*0*P*>~
    GS*PC*ALDERFOODS*EXAMPLEDIST*20261121*1015*%1$d*X*004010~
    ST*860*0001~
    BCH*01*NE*%2$s***20261121***%3$s~
    SE*3*0001~
    GE*1*%1$d~
    IEA*1*%1$09d~
    """
        .formatted(control, order, cancellationOf(order));
  }

  private static void append(StringBuilder out, int no, String number, boolean bad) {
    var segments =
        new ArrayList<>(
            List.of(
                "ST*850*%04d".formatted(no),
                "BEG*00*SA*" + number + "**20261120",
                "CUR*BY*USD",
                "DTM*002*20261215",
                "N1*ST*ALDER STORE 12*92*0012",
                "PO1*1*" + (bad ? "MANY" : "10") + "*EA*1.25**VN*V1*BP*B1",
                "PO1*2*20*EA*2.50**VN*V2*BP*B2",
                "CTT*2"));
    segments.add("SE*%d*%04d".formatted(segments.size() + 1, no));
    segments.forEach(segment -> out.append(segment).append("~\n"));
  }
}
