package dev.crossdock.api.console;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps what Jolokia answers until it is complete, up to a limit, and drops its headers. */
final class JolokiaAnswer extends HttpServletResponseWrapper {
  private final Body body;
  private @Nullable PrintWriter writer;

  JolokiaAnswer(HttpServletResponse response, int max) {
    super(response);
    body = new Body(max);
  }

  String text() {
    if (writer != null) {
      writer.flush();
    }
    return body.bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {}

  @Override
  public void addHeader(String name, @Nullable String value) {}

  @Override
  public void setDateHeader(String name, long date) {}

  @Override
  public void setContentType(@Nullable String type) {}

  @Override
  public void setCharacterEncoding(@Nullable String charset) {}

  @Override
  public void flushBuffer() {}

  /** More would be answered than a page can use. */
  static final class TooLarge extends RuntimeException {
    TooLarge() {
      super("the answer is larger than Jolokia may give here", null, false, false);
    }
  }

  private static final class Body extends ServletOutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int max;

    Body(int max) {
      this.max = max;
    }

    @Override
    public void write(int b) {
      require(1);
      bytes.write(b);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      require(length);
      bytes.write(from, offset, length);
    }

    private void require(int more) {
      if (bytes.size() + more > max) {
        throw new TooLarge();
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("answers are written at once");
    }
  }
}
