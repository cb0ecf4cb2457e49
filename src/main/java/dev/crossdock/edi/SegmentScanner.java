package dev.crossdock.edi;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into segments. Keeps only the current segment in memory, or all bytes from
 * a mark on, up to a limit; what is longer is passed over without its bytes. Counts lines and
 * watches what the bytes say about their charset.
 */
final class SegmentScanner extends FramedSegment implements Closeable {

  private static final int PLAIN = 0;
  private static final int TERMINATOR = 1;
  private static final int RELEASE = 2;
  private static final int LINE_FEED = 3;
  private static final int HIGH = 4;

  private static final int LARGE = 1 << 17;

  private final InputStream in;
  private final byte[] kind = new byte[256];
  private int max = 1 << 20;

  /** Offset of {@code buffer[0]} in the transmission. */
  private long base;

  private int at;
  private boolean ended;
  private int mark = -1;
  private boolean markLost;

  private long line;
  private long lineStart;

  private final CharsetEvidence evidence = new CharsetEvidence();

  /** Reads a stream that begins at this offset, line and column of the transmission. */
  SegmentScanner(InputStream in, long offset, long line, long column) {
    this.in = in;
    this.base = offset;
    this.line = line;
    this.lineStart = offset - column + 1;
    classify((byte) 0, (byte) 0);
  }

  /** From here on, bytes are read by this syntax. */
  void use(Syntax syntax) {
    this.syntax = syntax;
    classify(syntax.segment(), syntax.release());
  }

  private void classify(byte segment, byte release) {
    Arrays.fill(kind, 0, 128, (byte) PLAIN);
    Arrays.fill(kind, 128, 256, (byte) HIGH);
    kind['\n'] = LINE_FEED;
    if (release != 0) {
      kind[release & 0xff] = RELEASE;
    }
    if (segment != 0) {
      kind[segment & 0xff] = TERMINATOR;
    }
  }

  /** Longest run of bytes that is kept. */
  void limit(int bytes) {
    max = Math.max(bytes, LARGE);
  }

  /** Offset of the next byte. */
  long offset() {
    return base + at;
  }

  long line() {
    return line;
  }

  long column() {
    return base + at - lineStart + 1;
  }

  CharsetEvidence evidence() {
    return evidence;
  }

  /** Makes at least so many bytes available, if there are; tells how many are. */
  int available(int wanted) throws IOException {
    while (limit - at < wanted && fill(at)) {
      // until enough or at the end
    }
    return limit - at;
  }

  /** Whether bytes are left that were already read. */
  boolean hasMore() {
    return at < limit;
  }

  /** A byte ahead, which {@link #available} has made available. */
  byte peek(int ahead) {
    return buffer[at + ahead];
  }

  /** Copies bytes ahead, which {@link #available} has made available. */
  byte[] peekBytes(int length) {
    return Arrays.copyOfRange(buffer, at, Math.min(limit, at + length));
  }

  /** Passes over bytes, which {@link #available} has made available. */
  void skip(int bytes) {
    for (int i = 0; i < bytes; i++) {
      if (buffer[at++] == '\n') {
        newLine();
      }
    }
  }

  private void newLine() {
    line++;
    lineStart = base + at;
  }

  /** Passes over white space and tells how much. */
  long skipBlanks() throws IOException {
    long skipped = 0;
    while (available(1) > 0 && isBlank(buffer[at])) {
      skip(1);
      skipped++;
    }
    return skipped;
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** Keeps all bytes from the current segment on. */
  void mark() {
    mark = start;
    markLost = !whole;
  }

  /** The bytes from the mark to this offset, null when they were more than the limit. */
  byte @Nullable [] marked(long to) {
    return markLost ? null : Arrays.copyOfRange(buffer, mark, (int) (to - base));
  }

  void unmark() {
    mark = -1;
    markLost = false;
  }

  /** Goes to the next segment, passing over blanks; false at the end. */
  boolean next() throws IOException {
    skipBlanks();
    if (available(1) == 0) {
      return false;
    }
    start = at;
    from = base + at;
    startLine = line;
    startColumn = column();
    whole = true;
    tag = 0;
    terminated = scan();
    if (whole) {
      tag = readTag(end);
    }
    return true;
  }

  private boolean scan() throws IOException {
    while (true) {
      int i = at;
      int stop = limit;
      byte[] b = buffer;
      byte[] kinds = kind;
      while (i < stop) {
        byte value = b[i++];
        int k = kinds[value & 0xff];
        if (k == PLAIN) {
          continue;
        }
        at = i;
        if (k == TERMINATOR && syntax.leads(b, i - 1, start)) {
          end = i - syntax.terminatorLength();
          contentTo = base + end;
          if (end < i - 1) {
            evidence.leadOfTerminator();
          }
          if (value == '\n') {
            newLine();
          } else if (value == '\r' && available(1) > 0 && buffer[at] != '\n') {
            newLine();
          }
          return true;
        } else if (k == LINE_FEED) {
          newLine();
        } else if (k == HIGH || k == TERMINATOR) {
          evidence.high(value, base + i - 1);
        } else if (k == RELEASE) {
          if (available(1) > 0) {
            byte released = buffer[at++];
            if (released < 0) {
              evidence.high(released, base + at - 1);
            } else if (released == '\n') {
              newLine();
            }
          }
          b = buffer;
          i = at;
          stop = limit;
        }
      }
      at = i;
      if (!fill(start)) {
        end = at;
        contentTo = base + end;
        return false;
      }
    }
  }

  /** Reads more, keeping bytes from the mark or from {@code keep} on; false at the end. */
  private boolean fill(int keep) throws IOException {
    if (ended) {
      return false;
    }
    if (limit == buffer.length) {
      makeRoom(mark >= 0 && !markLost ? Math.min(mark, keep) : keep);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      ended = true;
      return false;
    }
    limit += read;
    return true;
  }

  private void makeRoom(int keep) {
    int drop = keep;
    boolean small = buffer.length < LARGE;
    if (small || (limit - keep > buffer.length / 2 && buffer.length < max)) {
      int size = small ? LARGE : (int) Math.min(max, buffer.length * 2L);
      buffer = Arrays.copyOf(buffer, size);
      return;
    }
    if (keep == 0) {
      drop = lose();
    }
    System.arraycopy(buffer, drop, buffer, 0, limit - drop);
    base += drop;
    at -= drop;
    limit -= drop;
    start = Math.max(0, start - drop);
    mark = mark < 0 ? -1 : Math.max(0, mark - drop);
  }

  /** Gives up the mark, then the current segment; tells from where on bytes are still needed. */
  private int lose() {
    boolean marked = mark >= 0 && !markLost;
    markLost |= marked;
    if (marked && start > 0 && start <= at) {
      return start;
    }
    if (tag == 0) {
      tag = readTag(limit);
    }
    whole = false;
    return at;
  }

  /** A tag that is broken over lines is read as if it were not. */
  private int readTag(int to) {
    int packed = 0;
    int length = 0;
    for (int i = start; i < to && length < 3; i++) {
      byte b = buffer[i];
      if (isTagByte(b)) {
        packed = (packed << 8) | b;
        length++;
      } else if (b != '\r' && b != '\n') {
        break;
      }
    }
    return packed;
  }

  private static boolean isTagByte(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z');
  }

  /** Goes back to a position inside the current segment, as if what follows were not read. */
  void back(int position) {
    at = start;
    line = startLine;
    lineStart = from - startColumn + 1;
    skip(position);
    end = at;
    contentTo = base + at;
    terminated = false;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
