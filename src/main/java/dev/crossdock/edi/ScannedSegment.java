package dev.crossdock.edi;

import dev.crossdock.diagnostics.Place;
import java.nio.charset.Charset;

/**
 * The values of the segment that {@link Tokens} stands on, by the places that it found in the
 * bytes. Not thread-safe.
 */
public abstract sealed class ScannedSegment implements Segment permits Tokens {

  final byte[] bytes;
  private final Charset charset;
  private final byte release;
  private final long base;
  private final long firstColumn;

  int lineAt;
  long line;
  int lineStart;

  // the current segment
  int start;
  int end;
  int tag;
  String tagText = "";
  int position;
  boolean high;
  boolean control;
  boolean broken;
  int stray;

  int components;
  int[] from = new int[64];
  int[] to = new int[64];
  boolean[] released = new boolean[64];
  int repetitions;
  int[] firstComponent = new int[65];
  int elements;
  int[] firstRepetition = new int[65];

  ScannedSegment(DocumentFrame frame, Syntax syntax) {
    this.bytes = frame.bytes();
    this.charset = syntax.charset();
    this.release = syntax.release();
    this.base = frame.from();
    this.line = frame.line();
    this.firstColumn = frame.column();
  }

  boolean empty(int element) {
    int first = firstComponent[firstRepetition[element]];
    int last = firstComponent[firstRepetition[element + 1]];
    for (int i = first; i < last; i++) {
      if (to[i] > from[i]) {
        return false;
      }
    }
    return true;
  }

  String text(int component) {
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

  void goToLine() {
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
