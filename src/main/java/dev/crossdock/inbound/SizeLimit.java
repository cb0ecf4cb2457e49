package dev.crossdock.inbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets a stream through up to a size, then fails it, so that nothing of it is kept. */
public final class SizeLimit extends FilterInputStream {
  private final long max;
  private final int discarded;
  private long seen;

  public SizeLimit(InputStream in, long max) {
    this(in, max, 0);
  }

  /**
   * The same, which reads on and throws away what it reads before it fails: whoever still writes
   * gets the answer.
   *
   * @param discarded most bytes that it throws away
   */
  public SizeLimit(InputStream in, long max, int discarded) {
    super(in);
    this.max = max;
    this.discarded = discarded;
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var count = super.read(buffer, offset, length);
    count(Math.max(0, count));
    return count;
  }

  /** Whether the stream was longer than let through. */
  public boolean exceeded() {
    return seen > max;
  }

  private void count(int bytes) throws IOException {
    seen += bytes;
    if (exceeded()) {
      discard();
      throw new IOException("more than " + max + " bytes");
    }
  }

  private void discard() throws IOException {
    var buffer = new byte[8192];
    int left = discarded;
    for (int n = 0; n >= 0 && left > 0; left -= n) {
      n = in.read(buffer, 0, Math.min(left, buffer.length));
    }
  }
}
