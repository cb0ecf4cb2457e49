package dev.crossdock.edi;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of one interchange are to be read. Delimiters are bytes; 0 means that there is
 * none.
 *
 * @param segment segment terminator
 * @param element data element separator
 * @param component component data element separator
 * @param repetition repetition separator: X12 from 00402 on, EDIFACT from syntax 4 on
 * @param release release character, EDIFACT only
 * @param decimalMark the mark the sender writes; reading takes comma and point alike in EDIFACT
 * @param charset the one that the bytes are in, which may differ from what the envelope says
 * @param id EDIFACT 0001 such as {@code UNOC}; empty for X12
 * @param version EDIFACT 0002 such as {@code 3}; X12 ISA12 such as {@code 00401}
 * @param lead bytes before {@code segment} where the terminator is a character of several bytes, as
 *     ISO-8859-1; else empty
 */
public record Syntax(
    Standard standard,
    byte segment,
    byte element,
    byte component,
    byte repetition,
    byte release,
    char decimalMark,
    Charset charset,
    String id,
    String version,
    String lead) {

  /** X12 with the delimiters most used. */
  public static Syntax x12() {
    return new Syntax(
        Standard.X12,
        (byte) '~',
        (byte) '*',
        (byte) '>',
        (byte) 0,
        (byte) 0,
        '.',
        StandardCharsets.UTF_8,
        "",
        "00401",
        "");
  }

  /**
   * The same for messages of a version, from 00402 on with a repetition separator.
   *
   * @param version GS08, such as {@code 005010}
   */
  public static Syntax x12(String version) {
    var usual = x12();
    var isa12 = version.substring(0, usual.version.length());
    return new Syntax(
        usual.standard,
        usual.segment,
        usual.element,
        usual.component,
        isa12.compareTo("00402") >= 0 ? (byte) '^' : 0,
        usual.release,
        usual.decimalMark,
        usual.charset,
        usual.id,
        isa12,
        usual.lead);
  }

  /** EDIFACT syntax 3 with the default service characters of ISO 9735. */
  public static Syntax edifact() {
    return new Syntax(
        Standard.EDIFACT,
        (byte) '\'',
        (byte) '+',
        (byte) ':',
        (byte) 0,
        (byte) '?',
        '.',
        StandardCharsets.ISO_8859_1,
        "UNOC",
        "3",
        "");
  }

  /**
   * EDIFACT syntax 4 with the default service characters, to answer a sender: in its charset, or in
   * UNOY (UTF-8) where it names another than it writes, or UNOW, which few programs read.
   */
  public static Syntax edifact4(Syntax received) {
    var named = InterchangeHeader.charsetOf(received.id());
    boolean sound = received.charset().equals(named) && !received.id().equals("UNOW");
    return new Syntax(
        Standard.EDIFACT,
        (byte) '\'',
        (byte) '+',
        (byte) ':',
        (byte) '*',
        (byte) '?',
        '.',
        sound ? received.charset() : StandardCharsets.UTF_8,
        sound ? received.id() : "UNOY",
        "4",
        "");
  }

  /** The same syntax in another charset, such as the one an X12 agreement names. */
  public Syntax with(Charset other) {
    return new Syntax(
        standard,
        segment,
        element,
        component,
        repetition,
        release,
        decimalMark,
        other,
        id,
        version,
        lead);
  }

  /** Bytes of the segment terminator. */
  int terminatorLength() {
    return lead.length() + 1;
  }

  /** Whether the bytes before a terminator's last byte are its first ones. */
  boolean leads(byte[] bytes, int last, int from) {
    int first = last - lead.length();
    if (first < from) {
      return false;
    }
    for (int i = first; i < last; i++) {
      if ((bytes[i] & 0xff) != lead.charAt(i - first)) {
        return false;
      }
    }
    return true;
  }
}
