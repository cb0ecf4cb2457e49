package dev.crossdock.lab.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The two standards that are measured, and interchanges of orders in them. */
enum BenchStandard {
  ORDERS("bench-edifact", "UNB") {
    @Override
    void order(StringBuilder out, int no, String number, int lines) {
      int from = out.length();
      out.append("UNH+").append(no).append("+ORDERS:D:96A:UN:EAN008'");
      out.append("BGM+220+").append(number).append("+9'");
      out.append("DTM+137:202611211430:203'DTM+2:20261201:102'RFF+CT:C-2026-7'");
      out.append("NAD+BY+4012345000009::9++Birke GmbH'CTA+OC+:Einkauf'COM+po@birke.example:EM'");
      out.append("NAD+SU+9506000134529::9'");
      out.append("NAD+DP+L-7::92++Birke Lager:Halle 7+Am Kai 1+Bremen++28195+DE'CUX+2:EUR:9'");
      for (int i = 1; i <= lines; i++) {
        out.append("LIN+").append(i).append("++4012345000009:EN'");
        out.append("PIA+1+B-").append(100 + i).append(":IN'");
        out.append("IMD+F++:::Gruener Tee:").append(i).append(" Beutel'");
        out.append("QTY+21:").append(1000 + i).append(":PCE'");
        out.append("PRI+AAA:12.5:::100:PCE'");
      }
      out.append("UNS+S'CNT+2:").append(lines).append("'");
      int segments = count(out, from, '\'') + 1;
      out.append("UNT+").append(segments).append('+').append(no).append("'");
    }

    @Override
    void begin(StringBuilder out, int control) {
      out.append("UNB+UNOC:3+9506000200019:14+9506000134529:14+261121:1430+")
          .append(control)
          .append("'");
    }

    @Override
    void end(StringBuilder out, int control, int orders) {
      out.append("UNZ+").append(orders).append('+').append(control).append("'");
    }
  },
  X850("bench-x12", "ISA") {
    @Override
    void order(StringBuilder out, int no, String number, int lines) {
      int from = out.length();
      out.append("ST*850*%04d~".formatted(no));
      out.append("BEG*00*SA*").append(number).append("**20261120~");
      out.append("CUR*BY*USD~REF*DP*038~FOB*PP*OR*Dayton OH~ITD*01*3*2**10**30~");
      out.append("DTM*002*20261215~N1*BY*Alder Stores*UL*4012345000009~");
      out.append("N1*ST*ALDER STORE 12*92*0012~N3*31875 SOLON RD~N4*SOLON*OH*44139*US~");
      for (int i = 1; i <= lines; i++) {
        out.append("PO1*").append(i).append('*').append(10 + i).append("*EA*12.5*NT*");
        out.append("UP*036000291452*IN*B-").append(100 + i).append("*VN*S-").append(200 + i);
        out.append("~PID*F****Green tea, ").append(i).append(" bags~");
        out.append("PO4*12~");
      }
      out.append("CTT*").append(lines).append("~");
      int segments = count(out, from, '~') + 1;
      out.append("SE*%d*%04d~".formatted(segments, no));
    }

    @Override
    void begin(StringBuilder out, int control) {
      out.append(
          "ISA*00*          *00*          *ZZ*ALDERFOODS     *ZZ*EXAMPLEDIST    *261121*1015*U*00401*%09d*0*P*>~"
              .formatted(control));
      out.append("GS*PO*ALDERFOODS*EXAMPLEDIST*20261121*1015*")
          .append(control)
          .append("*X*004010~");
    }

    @Override
    void end(StringBuilder out, int control, int orders) {
      out.append("GE*%d*%d~IEA*1*%09d~".formatted(orders, control, control));
    }
  };

  private final String partner;
  private final String tag;

  BenchStandard(String partner, String tag) {
    this.partner = partner;
    this.tag = tag;
  }

  /** The partner that sends it. */
  String partner() {
    return partner;
  }

  /** What its interchanges begin with. */
  String tag() {
    return tag;
  }

  abstract void begin(StringBuilder out, int control);

  abstract void order(StringBuilder out, int no, String number, int lines);

  abstract void end(StringBuilder out, int control, int orders);

  /** One interchange with these orders. */
  byte[] interchange(int control, List<String> numbers, int lines) {
    var out = new StringBuilder();
    begin(out, control);
    int no = 0;
    for (var number : numbers) {
      order(out, ++no, number, lines);
    }
    end(out, control, numbers.size());
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Lines that make an order of about 2 KB. */
  int linesOfTwoKilobytes() {
    return this == ORDERS ? 15 : 19;
  }

  String words() {
    return this == ORDERS ? "EDIFACT ORDERS D.96A" : "X12 850 004010";
  }

  private static int count(CharSequence text, int from, char wanted) {
    int count = 0;
    for (int i = from; i < text.length(); i++) {
      count += text.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }
}
