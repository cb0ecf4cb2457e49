package dev.crossdock.edi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** EDI as tests write it: small interchanges, with any delimiters and any envelope. */
public final class Samples {

  private Samples() {}

  /** Where the tables are. */
  public static final Path MAPPINGS = Path.of("mappings");

  /** The body of a small sound 850, one segment a line. */
  public static final String ORDER_850 =
      """
      BEG*00*SA*4500012345**20260105
      CUR*BY*USD
      REF*DP*038
      DTM*002*20260115
      N1*BY*Harbor Foods*UL*0614141000012
      N3*1 Dock Street
      N4*Cleveland*OH*44114*US
      N1*ST*Harbor Foods East*92*E07
      PO1*1*120*CA*9.25*PE*UP*614141000036*VN*AB3542
      PID*F****Crisp apples 12 x 1 kg
      PO1*2*6.5*KG*13.79**VN*RD5322
      CTT*2*126.5
      """;

  /** The body of a small sound D.96A ORDERS, one segment a line. */
  public static final String ORDERS_D96A =
      """
      BGM+220+PO-77001+9
      DTM+137:20260105:102
      DTM+2:20260115:102
      RFF+CT:FRAME-9
      NAD+BY+4012345000009::9
      NAD+SU+4098765000002::9
      NAD+DP+4012345000016::9++Lager Nord+Hafenstr. 1+Hamburg++20457+DE
      CUX+2:EUR:9
      LIN+1++4012345678901:EN
      PIA+5+AB-1:SA
      IMD+F++:::Bolts M8
      QTY+21:48:PCE
      PRI+AAA:2.50
      LIN+2++4012345678918:EN
      QTY+21:12:PCE
      PRI+AAA:4.10
      UNS+S
      CNT+2:2
      """;

  /** An X12 transaction set with the right count. */
  public static String transactionSet(String message, String control, String body) {
    List<String> lines = body.lines().toList();
    var out = new StringBuilder("ST*" + message + "*" + control + "~");
    lines.forEach(line -> out.append(line).append('~'));
    return out + "SE*" + (lines.size() + 2) + "*" + control + "~";
  }

  /** A whole X12 interchange of 850s. */
  public static String x12(String... transactionSets) {
    return isa("000000905")
        + "GS*PO*HARBOR*OURCO*20260105*1200*77*X*004010~"
        + String.join("", transactionSets)
        + "GE*"
        + transactionSets.length
        + "*77~IEA*1*000000905~";
  }

  /** ISA for a sender HARBOR to OURCO. */
  public static String isa(String control) {
    return "ISA*00*          *00*          *ZZ*HARBOR         *ZZ*OURCO         "
        + " *260105*1200*U*00401*"
        + control
        + "*0*P*>~";
  }

  /** An EDIFACT message with the right count. */
  public static String message(String reference, String body) {
    List<String> lines = body.lines().toList();
    var out = new StringBuilder("UNH+" + reference + "+ORDERS:D:96A:UN:EAN008'");
    lines.forEach(line -> out.append(line).append('\''));
    return out + "UNT+" + (lines.size() + 2) + "+" + reference + "'";
  }

  /** A whole EDIFACT interchange. */
  public static String edifact(String... messages) {
    return "UNB+UNOC:3+4012345000009:14+4098765000002:14+260105:1200+REF42'"
        + String.join("", messages)
        + "UNZ+"
        + messages.length
        + "+REF42'";
  }

  /** The bytes of a text, one byte a character. */
  public static RawBytes raw(String text) {
    return RawBytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** What the first pass finds. */
  public static Framing frame(String text) {
    return frame(raw(text));
  }

  /** What the first pass finds. */
  public static Framing frame(RawBytes bytes) {
    try {
      return Framer.scan(bytes, FramingOptions.defaults());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All documents of all interchanges. */
  public static List<DocumentFrame> documents(String text) {
    return documents(raw(text), FramingOptions.defaults());
  }

  /** All documents of all interchanges. */
  public static List<DocumentFrame> documents(RawBytes bytes, FramingOptions options) {
    var documents = new ArrayList<DocumentFrame>();
    try {
      for (Interchange interchange : Framer.scan(bytes, options).interchanges()) {
        try (var frames = DocumentFrames.open(bytes, interchange, options)) {
          for (var frame = frames.next(); frame != null; frame = frames.next()) {
            documents.add(frame);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }
}
