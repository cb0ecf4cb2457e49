package dev.crossdock.edi.write;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.diagnostics.WritingCode;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a syntax has no way to write: characters, and values longer than any element. */
public final class Writable {

  /** Longer ones no element that we know of may hold. */
  private static final int MOST_CHARACTERS = 500;

  private final Syntax syntax;
  private final CharsetEncoder encoder;
  private final List<Violation> violations = new ArrayList<>();

  private Writable(Syntax syntax) {
    this.syntax = syntax;
    this.encoder = syntax.charset().newEncoder();
  }

  /** Everything in the message that can't be written. */
  public static List<Violation> judge(OutboundMessage message, Syntax syntax) {
    var judge = new Writable(syntax);
    int position = 1;
    for (var segment : message.segments()) {
      position++;
      for (int e = 1; e <= segment.elements().size(); e++) {
        var components = segment.elements().get(e - 1).components();
        for (int c = 1; c <= components.size(); c++) {
          var place = new Place(segment.tag(), position, e, components.size() > 1 ? c : 0, 0, 0, 0);
          judge.value(components.get(c - 1), place);
        }
      }
    }
    return judge.violations;
  }

  /** The message with blanks for what can't be written: for judging the rest of it. */
  public static OutboundMessage blanked(OutboundMessage message, Syntax syntax) {
    var judge = new Writable(syntax);
    return new OutboundMessage(
        message.type(),
        message.group(),
        message.segments().stream()
            .map(
                segment ->
                    new OutboundSegment(
                        segment.tag(), segment.elements().stream().map(judge::blanked).toList()))
            .toList());
  }

  private OutboundSegment.Element blanked(OutboundSegment.Element element) {
    return new OutboundSegment.Element(
        element.composite(),
        element.components().stream()
            .map(value -> new OutboundSegment.Value(blanked(value.text()), value.path()))
            .toList());
  }

  private String blanked(String text) {
    var out = new StringBuilder(text);
    out.setLength(Math.min(text.length(), MOST_CHARACTERS));
    for (int i = 0; i < out.length(); i++) {
      if (message(text.charAt(i)) != null) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  private void value(OutboundSegment.Value value, Place place) {
    String text = value.text();
    if (text.length() > MOST_CHARACTERS) {
      violations.add(
          Violation.of(
              WritingCode.TEXT_NOT_WRITABLE,
              value.path(),
              place,
              text,
              "%d characters are more than an element holds.".formatted(text.length())));
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      String wrong = message(character);
      if (wrong != null) {
        violations.add(
            Violation.of(
                isDelimiter(character)
                    ? WritingCode.VALUE_HOLDS_DELIMITER
                    : WritingCode.VALUE_OUTSIDE_CHARSET,
                value.path(),
                place,
                text,
                wrong));
        return;
      }
    }
  }

  private @Nullable String message(char character) {
    if (isDelimiter(character)) {
      return "\"" + character + "\" separates parts of an X12 document and cannot be part of one.";
    }
    if (Character.isISOControl(character)) {
      return "A control character cannot be written.";
    }
    if (!Character.isSurrogate(character) && encoder.canEncode(character)) {
      return null;
    }
    return "\"" + character + "\" is not a character of " + syntax.charset() + ".";
  }

  /** X12 has no release character; what EDIFACT's delimiters need one is released. */
  private boolean isDelimiter(char character) {
    return syntax.standard() == Standard.X12
        && (character == syntax.segment()
            || character == syntax.element()
            || character == syntax.component()
            || (syntax.repetition() != 0 && character == syntax.repetition()));
  }
}
