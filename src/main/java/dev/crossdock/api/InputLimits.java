package dev.crossdock.api;

import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.inbound.SizeLimit;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
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
    var limited = new SizeLimit(context.getInputStream(), max, DISCARDED);
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
    return new Unfit(ApiCode.REQUEST_TOO_LARGE, 413, detail, null);
  }
}
