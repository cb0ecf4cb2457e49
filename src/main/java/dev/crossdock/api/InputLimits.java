package dev.crossdock.api;

import dev.crossdock.fault.Code;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Limits what people write into the API: the body of a request, and each text in it. Files go in as
 * streams with limits of their own.
 */
@Provider
public class InputLimits implements ReaderInterceptor {
  /** Most bytes of a body. */
  static final int MAX_BODY = 64 * 1024;

  /** Most bytes of a body that holds an edited document. */
  static final int MAX_EDIT = 32 * 1024 * 1024;

  /** Most characters of a text, such as a comment. */
  static final int MAX_TEXT = 4_000;

  private static final int DISCARDED = 64 * 1024 * 1024;
  private static final Set<String> DOCUMENTS = Set.of("edited", "editedRaw");

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context)
      throws IOException, WebApplicationException {
    if (InputStream.class.isAssignableFrom(context.getType())) {
      return context.proceed();
    }
    int max = context.getType() == ReplayRequest.class ? MAX_EDIT : MAX_BODY;
    var limited = new Limited(context.getInputStream(), max);
    context.setInputStream(limited);
    try {
      var read = context.proceed();
      if (read instanceof Record body) {
        check(body);
      }
      return read;
    } catch (IOException | RuntimeException e) {
      if (limited.exceeded()) {
        throw tooLarge("The body has at most " + max + " bytes.");
      }
      throw e;
    }
  }

  private static void check(Record body) {
    for (var component : body.getClass().getRecordComponents()) {
      var value = value(body, component.getAccessor());
      if (value instanceof Record inner) {
        check(inner);
      } else if (value instanceof String text && !DOCUMENTS.contains(component.getName())) {
        check(component.getName(), text);
      }
    }
  }

  private static @Nullable Object value(Record body, java.lang.reflect.Method accessor) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(body);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(String name, String text) {
    if (text.length() > MAX_TEXT) {
      throw tooLarge(name + " has at most " + MAX_TEXT + " characters.");
    }
    if (text.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')) {
      throw Unfit.malformed(name + " has a control character in it.");
    }
  }

  private static Unfit tooLarge(String detail) {
    return new Unfit(Code.REQUEST_TOO_LARGE, 413, detail, null);
  }

  /** Keeps count of what is read, and reads no more of what is too much than to be heard. */
  private static final class Limited extends FilterInputStream {
    private final int max;
    private long seen;

    Limited(InputStream in, int max) {
      super(in);
      this.max = max;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(Math.max(0, count));
      return count;
    }

    boolean exceeded() {
      return seen > max;
    }

    private void discard() throws IOException {
      var buffer = new byte[8192];
      int left = DISCARDED;
      for (int n = 0; n >= 0 && left > 0; left -= n) {
        n = in.read(buffer, 0, buffer.length);
      }
    }

    private void count(int bytes) throws IOException {
      seen += bytes;
      if (exceeded()) {
        discard(); // whoever still writes gets the answer
        throw new IOException("more than " + max + " bytes");
      }
    }
  }
}
