package dev.crossdock.edi;

import dev.crossdock.diagnostics.Place;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Cuts the bytes of one document into segments, repetitions and components, one segment at a time,
 * with the exact offset of each. The segment it stands on is itself. Not thread-safe.
 */
public final class Tokens implements Segment {

  private static final int PLAIN = 0;
  private static final int TERMINATOR = 1;
  private static final int ELEMENT = 2;
  private static final int REPETITION = 3;
  private static final int COMPONENT = 4;
  private static final int RELEASE = 5;
  private static final int BREAK = 6;
  private static final int CONTROL = 7;
  private static final int HIGH = 8;

  private final byte[] bytes;
  private final byte[] kinds;
  private final Charset charset;
  private final byte release;
  private final byte terminator;
  private final Syntax syntax;
  private final long base;

  private int at;
  private int lineAt;
  private long line;
  private int lineStart;
  private final long firstColumn;

  // the current segment
  private int start;
  private int end;
  private int tag;
  private String tagText = "";
  private int position;
  private boolean high;
  private boolean control;
  private boolean broken;
  private int stray;

  private int components;
  private int[] from = new int[64];
  private int[] to = new int[64];
  private boolean[] released = new boolean[64];
  private int repetitions;
  private int[] firstComponent = new int[65];
  private int elements;
  private int[] firstRepetition = new int[65];

  /** The segments of this document. */
  public Tokens(DocumentFrame frame, Syntax syntax) {
    this.bytes = frame.bytes();
    this.kinds = kinds(syntax);
    this.charset = syntax.charset();
    this.release = syntax.release();
    this.terminator = syntax.segment();
    this.syntax = syntax;
    this.base = frame.from();
    this.line = frame.line();
    this.firstColumn = frame.column();
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

  private boolean empty(int element) {
    int first = firstComponent[firstRepetition[element]];
    int last = firstComponent[firstRepetition[element + 1]];
    for (int i = first; i < last; i++) {
      if (to[i] > from[i]) {
        return false;
      }
    }
    return true;
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

  private String text(int component) {
    int length = to[component] - from[component];
    if (length <= 0) {
      return "";
    }
    if (!released[component]) {
      return new String(bytes, from[component], length, charset);
    }
    byte[] plain = new byte[length];
    int size = 0;
    for (int i = from[component]; i < to[component]; i++) {
      byte b = bytes[i];
      if (b == release && release != 0 && i + 1 < to[component]) {
        plain[size++] = bytes[++i];
      } else if (b != '\r' && b != '\n') {
        plain[size++] = b;
      }
    }
    return new String(plain, 0, size, charset);
  }

  private int index(int element, int repetition, int component) {
    if (element < 1 || element >= elements) {
      return -1;
    }
    int r = firstRepetition[element] + repetition - 1;
    if (repetition < 1 || r >= firstRepetition[element + 1]) {
      return -1;
    }
    int c = firstComponent[r] + component - 1;
    return component < 1 || c >= firstComponent[r + 1] ? -1 : c;
  }

  /** The tag as one number: up to four bytes, -1 for a longer one. */
  public int packedTag() {
    return tag;
  }

  /** The document's bytes, for rules that look at values without making text of them. */
  public byte[] bytes() {
    return bytes;
  }

  /** Index of the first byte of a value in {@link #bytes}, -1 where it is absent. */
  public int from(int element, int repetition, int component) {
    int c = index(element, repetition, component);
    return c < 0 ? -1 : from[c];
  }

  /** Index behind the last byte of a value in {@link #bytes}, -1 where it is absent. */
  public int to(int element, int repetition, int component) {
    int c = index(element, repetition, component);
    return c < 0 ? -1 : to[c];
  }

  /** Whether the bytes of a value are its characters: no release character, nothing above 127. */
  public boolean plain(int element, int repetition, int component) {
    int c = index(element, repetition, component);
    return !high && (c < 0 || !released[c]);
  }

  /** Whether the segment holds control characters. */
  public boolean hasControls() {
    return control;
  }

  /** Whether the segment holds bytes above 127. */
  public boolean hasHighBytes() {
    return high;
  }

  /** Whether the segment is broken over lines. */
  public boolean isBroken() {
    return broken;
  }

  /** Terminators without a segment that stood before this one. */
  public int strayTerminators() {
    return stray;
  }

  @Override
  public String tag() {
    return tagText;
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public int elements() {
    return elements - 1;
  }

  @Override
  public int repetitions(int element) {
    return element < 1 || element >= elements || empty(element)
        ? 0
        : firstRepetition[element + 1] - firstRepetition[element];
  }

  @Override
  public int components(int element) {
    return components(element, 1);
  }

  @Override
  public int components(int element, int repetition) {
    if (index(element, repetition, 1) < 0) {
      return 0;
    }
    int r = firstRepetition[element] + repetition - 1;
    int count = firstComponent[r + 1] - firstComponent[r];
    while (count > 0 && to[firstComponent[r] + count - 1] == from[firstComponent[r] + count - 1]) {
      count--;
    }
    return count;
  }

  @Override
  public String element(int element) {
    return repetition(element, 1, 1);
  }

  @Override
  public String component(int element, int component) {
    return repetition(element, 1, component);
  }

  @Override
  public String repetition(int element, int repetition, int component) {
    int c = index(element, repetition, component);
    return c < 0 ? "" : text(c);
  }

  @Override
  public long line() {
    goToLine();
    return line;
  }

  @Override
  public long column() {
    goToLine();
    return column(start);
  }

  private long column(int index) {
    return index - lineStart + (lineStart == 0 ? firstColumn : 1);
  }

  private void goToLine() {
    for (; lineAt < start; lineAt++) {
      if (bytes[lineAt] == '\n') {
        line++;
        lineStart = lineAt + 1;
      }
    }
  }

  @Override
  public long offset() {
    return base + start;
  }

  @Override
  public int length(int element, int repetition, int component) {
    int c = index(element, repetition, component);
    return c < 0 ? 0 : to[c] - from[c];
  }

  @Override
  public Place place(int element, int repetition, int component) {
    goToLine();
    int target = element == 0 ? start : end;
    int c = index(element, repetition, Math.max(1, component));
    if (c < 0 && component > 1) {
      c = index(element, repetition, 1);
    }
    if (c >= 0) {
      target = from[c];
    }
    long atLine = line;
    int atStart = lineStart;
    for (int i = start; i < target; i++) {
      if (bytes[i] == '\n') {
        atLine++;
        atStart = i + 1;
      }
    }
    long column = target - atStart + (atStart == 0 ? firstColumn : 1);
    return new Place(tagText, position, element, component, atLine, column, base + target);
  }
}
