package dev.crossdock.api.console;

import java.util.List;

/** Purchase orders (850) that partner alder sends, each in an interchange of its own. */
final class Orders {
  private Orders() {}

  static String good(String number, int control) {
    return interchange(number, control, "PO1*1*10*EA*2.50**VN*A-100~");
  }

  /** Its only line says no quantity. */
  static String withoutQuantity(String number, int control) {
    return interchange(number, control, "PO1*1**EA*2.50**VN*A-100~");
  }

  private static String interchange(String number, int control, String line) {
    var no = "%09d".formatted(control);
    return String.join(
        "\n",
        List.of(
            "ISA*00*          *00*          *ZZ*ALDERFOODS     *ZZ*EXAMPLEDIST    "
                + "*261121*1030*U*00401*"
                + no
                + "*0*P*>~",
            "GS*PO*ALDERFOODS*EXAMPLEDIST*20261121*1030*" + control + "*X*004010~",
            "ST*850*0001~",
            "BEG*00*SA*" + number + "**20261121~",
            "N1*BY*Alder Foods*1*961234567~",
            "N1*ST*Alder Foods*1*961234567~",
            line,
            "CTT*1~",
            "SE*7*0001~",
            "GE*1*" + control + "~",
            "IEA*1*" + no + "~",
            ""));
  }
}
