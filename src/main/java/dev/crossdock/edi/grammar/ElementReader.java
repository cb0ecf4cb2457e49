package dev.crossdock.edi.grammar;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Nearest;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.edi.Characters;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Tokens;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Judges the elements of a segment by its definition. */
final class ElementReader {

  private final boolean x12;
  private final Charset charset;
  private final SyntaxViolations findings;

  ElementReader(Standard standard, Charset charset, SyntaxViolations findings) {
    this.x12 = standard == Standard.X12;
    this.charset = charset;
    this.findings = findings;
  }

  void judge(Tokens segment, SegmentDef def) {
    ElementDef[] elements = def.elements();
    int there = segment.elements();
    for (int e = 1; e <= elements.length; e++) {
      if (e > there) {
        if (elements[e - 1].expected()) {
          missing(segment, elements[e - 1], e, 0);
        }
      } else {
        element(segment, elements[e - 1], e);
      }
    }
    if (there > elements.length && !def.open()) {
      findings.add(
          GrammarCode.ELEMENT_TOO_MANY,
          segment.place(elements.length + 1, 0),
          segment.element(elements.length + 1),
          def.tag() + " has " + elements.length + " elements.");
    }
    if (segment.hasControls()) {
      controls(segment);
    }
    for (SyntaxNote note : def.notes()) {
      NoteRule.judge(note, segment, findings);
    }
  }

  private void element(Tokens segment, ElementDef def, int e) {
    int repetitions = segment.repetitions(e);
    if (repetitions == 0) {
      if (def.expected()) {
        missing(segment, def, e, 0);
      }
      return;
    }
    if (def.unused()) {
      findings.add(
          GrammarCode.ELEMENT_NOT_USED,
          segment.place(e, 0),
          segment.element(e),
          name(segment, e, 0) + " is not used.");
      return;
    }
    if (repetitions > def.repeat()) {
      findings.add(
          GrammarCode.ELEMENT_REPEATED_TOO_OFTEN,
          segment.place(e, 0),
          segment.repetition(e, def.repeat() + 1, 1),
          name(segment, e, 0) + " may be there " + def.repeat() + " times.");
    }
    for (int r = 1; r <= repetitions; r++) {
      if (def.composite()) {
        composite(segment, def, e, r);
      } else {
        if (segment.components(e, r) > 1) {
          findings.add(
              GrammarCode.COMPONENT_TOO_MANY,
              segment.place(e, 2),
              segment.repetition(e, r, 2),
              name(segment, e, 0) + " has no components.");
        }
        value(segment, def, e, r, 1, 0);
      }
    }
  }

  private void composite(Tokens segment, ElementDef def, int e, int r) {
    ElementDef[] parts = def.components();
    int there = segment.components(e, r);
    if (there == 0) {
      return;
    }
    for (int c = 1; c <= parts.length; c++) {
      int from = segment.from(e, r, c);
      if (from < 0 || segment.to(e, r, c) == from) {
        if (parts[c - 1].expected()) {
          missing(segment, parts[c - 1], e, c);
        }
      } else if (parts[c - 1].unused()) {
        findings.add(
            GrammarCode.ELEMENT_NOT_USED,
            segment.place(e, c),
            segment.repetition(e, r, c),
            name(segment, e, c) + " is not used.");
      } else {
        value(segment, parts[c - 1], e, r, c, c);
      }
    }
    if (there > parts.length) {
      findings.add(
          GrammarCode.COMPONENT_TOO_MANY,
          segment.place(e, parts.length + 1),
          segment.repetition(e, r, parts.length + 1),
          name(segment, e, 0) + " has " + parts.length + " components.");
    }
    if (def.date() > 0) {
      String date = segment.repetition(e, r, def.date());
      String format = segment.repetition(e, r, def.dateFormat());
      if (!date.isEmpty() && !FormattedDates.valid(date, format)) {
        findings.add(
            GrammarCode.ELEMENT_DATE_INVALID,
            segment.place(e, def.date()),
            date,
            "This is not a date or period. " + FormattedDates.told(format));
      }
    }
  }

  private void value(Tokens segment, ElementDef def, int e, int r, int c, int told) {
    int from = segment.from(e, r, c);
    int to = segment.to(e, r, c);
    if (from < 0 || from == to) {
      return;
    }
    boolean plain = segment.plain(e, r, c);
    @Nullable String text = plain ? null : segment.repetition(e, r, c);
    if (text != null && text.isEmpty()) {
      // nothing but a line break or a release character
      if (def.expected()) {
        missing(segment, def, e, told);
      }
      return;
    }
    byte[] bytes = segment.bytes();
    if (text != null) {
      bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      from = 0;
      to = bytes.length;
      if (segment.hasHighBytes()) {
        sound(segment, e, r, c, told);
      }
    }
    var wrong = ValueRules.judge(bytes, from, to, def, x12);
    int length = text != null ? text.codePointCount(0, text.length()) : to - from;
    if (def.type() == ElementType.INTEGER || def.type() == ElementType.DECIMAL) {
      length = ValueRules.digits(bytes, from, to);
    }
    if (length < def.min()) {
      tell(GrammarCode.ELEMENT_TOO_SHORT, segment, e, r, c, told, "at least " + def.min());
    } else if (length > def.max()) {
      tell(GrammarCode.ELEMENT_TOO_LONG, segment, e, r, c, told, "at most " + def.max());
    } else if (wrong != null) {
      findings.add(
          wrong,
          segment.place(e, told),
          segment.repetition(e, r, c),
          ValueRules.message(wrong, def, x12));
    } else if (def.codes() != null) {
      code(segment, def.codes(), e, r, c, told);
    }
  }

  private void tell(Code code, Tokens segment, int e, int r, int c, int told, String limit) {
    findings.add(
        code,
        segment.place(e, told),
        segment.repetition(e, r, c),
        name(segment, e, told) + " must have " + limit + " characters.");
  }

  private void code(Tokens segment, CodeList list, int e, int r, int c, int told) {
    String value = segment.repetition(e, r, c);
    if (!list.codes().contains(value) && !list.codes().contains(value.stripTrailing())) {
      findings.add(
          GrammarCode.ELEMENT_CODE_UNKNOWN,
          list.open() ? Severity.WARNING : Severity.ERROR,
          segment.place(e, told),
          value,
          name(segment, e, told)
              + ": code list "
              + list.id()
              + " has no such code."
              + (list.open() ? "" : Nearest.to(value, list.codes())));
    }
  }

  private void missing(Tokens segment, ElementDef def, int e, int c) {
    boolean mandatory = def.mandatory();
    findings.add(
        mandatory ? GrammarCode.ELEMENT_MISSING : GrammarCode.SUBSET_ELEMENT_MISSING,
        segment.place(e, c),
        null,
        (mandatory ? "Mandatory " : "Required ")
            + name(segment, e, c)
            + " ("
            + def.id()
            + ") is missing.");
  }

  private void controls(Tokens segment) {
    for (int e = 1; e <= segment.elements(); e++) {
      for (int r = 1; r <= segment.repetitions(e); r++) {
        for (int c = 1; c <= Math.max(1, segment.components(e, r)); c++) {
          if (control(segment, e, r, c)) {
            findings.add(
                GrammarCode.ELEMENT_CHARACTER_INVALID,
                segment.place(e, segment.components(e) > 1 ? c : 0),
                segment.repetition(e, r, c),
                name(segment, e, 0) + " holds a control character.");
          }
        }
      }
    }
  }

  private static boolean control(Tokens segment, int e, int r, int c) {
    byte[] bytes = segment.bytes();
    for (int i = Math.max(0, segment.from(e, r, c)); i < segment.to(e, r, c); i++) {
      boolean low = bytes[i] >= 0 && bytes[i] < 32 && bytes[i] != '\r' && bytes[i] != '\n';
      if (low || bytes[i] == 127) {
        return true;
      }
    }
    return false;
  }

  /** Bytes that are not characters of the charset, and characters that no text may hold. */
  private void sound(Tokens segment, int e, int r, int c, int told) {
    var text = segment.repetition(e, r, c);
    if (text.indexOf('\ufffd') >= 0) {
      findings.add(
          GrammarCode.ELEMENT_CHARACTER_INVALID,
          segment.place(e, told),
          text,
          name(segment, e, told) + " holds bytes that are not characters of " + charset + ".");
      return;
    }
    int at = Characters.firstUnsound(text);
    if (at >= 0 && text.charAt(at) > 0x7f) {
      findings.add(
          GrammarCode.ELEMENT_CHARACTER_INVALID,
          segment.place(e, told),
          text,
          name(segment, e, told) + " holds " + Characters.told(text, at) + '.');
    }
  }

  private static String name(Tokens segment, int e, int c) {
    return segment.tag() + (e < 10 ? "0" : "") + e + (c > 0 ? "-" + c : "");
  }
}
