package dev.crossdock.api;

import dev.crossdock.fault.Code;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets a stream through up to a size, then fails it, so that nothing of it is kept. */
final class SizeLimit extends FilterInputStream {
  private final long max;
  private long seen;

  SizeLimit(InputStream in, long max) {
    super(in);
    this.max = max;
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
  boolean exceeded() {
    return seen > max;
  }

  private void count(int bytes) throws IOException {
    seen += bytes;
    if (exceeded()) {
      throw new IOException("more than " + max + " bytes");
    }
  }

  static Unfit tooLarge(long max) {
    return new Unfit(
        Code.UPLOAD_TOO_LARGE, 413, "This door takes at most " + max + " bytes a file.", null);
  }
}
