package dev.crossdock.edi;

import java.util.Arrays;

/**
 * Cuts the bytes of one document into segments, repetitions and components, one segment at a time,
 * with the exact offset of each. The segment it stands on is itself. Not thread-safe.
 */
public final class Tokens extends ScannedSegment {

  private static final int PLAIN = 0;
  private static final int TERMINATOR = 1;
  private static final int ELEMENT = 2;
  private static final int REPETITION = 3;
  private static final int COMPONENT = 4;
  private static final int RELEASE = 5;
  private static final int BREAK = 6;
  private static final int CONTROL = 7;
  private static final int HIGH = 8;

  private final byte[] kinds;
  private final byte terminator;
  private final Syntax syntax;

  private int at;

  /** The segments of this document. */
  public Tokens(DocumentFrame frame, Syntax syntax) {
    super(frame, syntax);
    this.kinds = kinds(syntax);
    this.terminator = syntax.segment();
    this.syntax = syntax;
  }

  private static byte[] kinds(Syntax syntax) {
    byte[] kinds = new byte[256];
    Arrays.fill(kinds, 0, 32, (byte) CONTROL);
    kinds[127] = CONTROL;
    kinds['\r'] = BREAK;
    kinds['\n'] = BREAK;
    Arrays.fill(kinds, 128, 256, (byte) HIGH);
    set(kinds, syntax.release(), RELEASE);
    set(kinds, syntax.component(), COMPONENT);
    set(kinds, syntax.repetition(), REPETITION);
    set(kinds, syntax.element(), ELEMENT);
    set(kinds, syntax.segment(), TERMINATOR);
    return kinds;
  }

  private static void set(byte[] kinds, byte delimiter, int kind) {
    if (delimiter != 0) {
      kinds[delimiter & 0xff] = (byte) kind;
    }
  }

  /** Goes to the next segment; false at the end. Stray terminators are passed over and counted. */
  public boolean next() {
    stray = 0;
    while (true) {
      while (at < bytes.length && blank(bytes[at])) {
        at++;
      }
      if (at >= bytes.length) {
        return false;
      }
      int last = at + syntax.terminatorLength() - 1;
      if (last >= bytes.length || !terminates(last, at)) {
        break;
      }
      stray++;
      at = last + 1;
    }
    start = at;
    position++;
    scan();
    return true;
  }

  private boolean terminates(int last, int from) {
    return kinds[bytes[last] & 0xff] == TERMINATOR && syntax.leads(bytes, last, from);
  }

  /** Where the current segment begins, to come back to. */
  public Mark mark() {
    goToLine();
    return new Mark(start, position, line, lineStart);
  }

  /** Makes the segment at a mark of the same document the one that {@link #next} goes to. */
  public void seek(Mark mark) {
    at = mark.start;
    position = mark.position - 1;
    lineAt = mark.start;
    line = mark.line;
    lineStart = mark.lineStart;
  }

  /** The beginning of a segment. */
  public record Mark(int start, int position, long line, int lineStart) {}

  private boolean blank(byte b) {
    return (b == '\n' || b == '\r' || b == ' ' || b == '\t') && b != terminator;
  }

  private void scan() {
    elements = 0;
    repetitions = 0;
    components = 0;
    high = false;
    control = false;
    broken = false;
    boolean unescape = false;
    byte[] b = bytes;
    byte[] k = kinds;
    int i = start;
    int stop = b.length;
    int valueStart = start;
    firstRepetition[0] = 0;
    firstComponent[0] = 0;
    while (i < stop) {
      int kind = k[b[i] & 0xff];
      if (kind == PLAIN) {
        i++;
        continue;
      }
      switch (kind) {
        case ELEMENT, REPETITION, COMPONENT -> {
          value(valueStart, i, unescape);
          unescape = false;
          valueStart = i + 1;
          if (kind != COMPONENT) {
            endRepetition();
            if (kind == ELEMENT) {
              endElement();
            }
          }
        }
        case TERMINATOR -> {
          if (terminates(i, valueStart)) {
            int contentTo = i + 1 - syntax.terminatorLength();
            high = high && (contentTo == i || hasHigh(contentTo));
            finish(valueStart, contentTo, unescape);
            at = i + 1;
            return;
          }
          high = true;
        }
        case RELEASE -> {
          unescape = true;
          i++;
          if (i < stop) {
            high |= b[i] < 0;
            control |= k[b[i] & 0xff] == CONTROL;
          }
        }
        case BREAK -> {
          unescape = true;
          broken = true;
        }
        case CONTROL -> control = true;
        default -> high = true;
      }
      i++;
    }
    finish(valueStart, stop, unescape);
    at = stop;
  }

  private boolean hasHigh(int stop) {
    for (int i = start; i < stop; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  private void finish(int valueStart, int stop, boolean unescape) {
    int valueEnd = stop;
    while (valueEnd > valueStart && (bytes[valueEnd - 1] == '\r' || bytes[valueEnd - 1] == '\n')) {
      valueEnd--;
    }
    value(valueStart, valueEnd, unescape);
    endRepetition();
    endElement();
    end = valueEnd;
    while (elements > 1 && empty(elements - 1)) {
      elements--;
    }
    readTag();
  }

  private void value(int valueFrom, int valueTo, boolean unescape) {
    if (components == from.length) {
      from = Arrays.copyOf(from, components * 2);
      to = Arrays.copyOf(to, components * 2);
      released = Arrays.copyOf(released, components * 2);
    }
    from[components] = valueFrom;
    to[components] = unescape && isBreaks(valueFrom, valueTo) ? valueFrom : valueTo;
    released[components] = unescape;
    components++;
  }

  private boolean isBreaks(int start, int stop) {
    for (int i = start; i < stop; i++) {
      if (bytes[i] != '\r' && bytes[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  private void endRepetition() {
    repetitions++;
    if (repetitions == firstComponent.length) {
      firstComponent = Arrays.copyOf(firstComponent, repetitions * 2);
    }
    firstComponent[repetitions] = components;
  }

  private void endElement() {
    elements++;
    if (elements == firstRepetition.length) {
      firstRepetition = Arrays.copyOf(firstRepetition, elements * 2);
    }
    firstRepetition[elements] = repetitions;
  }

  private void readTag() {
    if (released[0]) {
      // broken over lines
      tagText = text(0);
      tag = 0;
      for (int i = 0; i < tagText.length(); i++) {
        tag = tagText.length() > 4 ? -1 : (tag << 8) | tagText.charAt(i);
      }
      return;
    }
    int packed = 0;
    int length = to[0] - from[0];
    for (int i = 0; i < length && i < 4; i++) {
      packed = (packed << 8) | (bytes[from[0] + i] & 0xff);
    }
    if (packed != tag || length > 4 || tagText.isEmpty()) {
      tag = length > 4 ? -1 : packed;
      tagText = text(0);
    }
  }
}
