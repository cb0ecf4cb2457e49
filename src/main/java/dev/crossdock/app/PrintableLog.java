package dev.crossdock.app;

import dev.crossdock.diagnostics.Printable;
import dev.crossdock.diagnostics.UrlSecrets;
import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Makes every log record one that only we wrote: control characters in it are escaped, so that a
 * value from outside neither begins a line nor moves a terminal, and secrets in URLs are masked.
 * application.properties names it for each handler.
 */
@LoggingFilter(name = "printable")
public final class PrintableLog implements Filter {
  private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

  @Override
  public boolean isLoggable(LogRecord record) {
    if (record instanceof ExtLogRecord ext) {
      var message = MESSAGE.format(ext);
      if (!clean(message).equals(message)) {
        ext.setMessage(clean(message), ExtLogRecord.FormatStyle.NO_FORMAT);
      }
    }
    var thrown = record.getThrown();
    if (thrown != null && !isClean(thrown)) {
      record.setThrown(Cleaned.of(thrown));
    }
    return true;
  }

  private static String clean(String text) {
    return UrlSecrets.mask(Printable.line(text));
  }

  private static boolean isClean(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (!clean(at.toString()).equals(at.toString()) || at.getSuppressed().length > 0) {
        return false;
      }
      if (at.getCause() == at) {
        return true;
      }
    }
    return true;
  }

  /** Tells what another one tells, cleaned, with its stack; its class is in what it tells. */
  @SuppressWarnings("OverrideThrowableToString")
  private static final class Cleaned extends Throwable {
    private static final int DEEPEST = 20;
    private final String text;

    private Cleaned(Throwable of, @Nullable Throwable cause) {
      super(null, cause, true, true);
      text = clean(of.toString());
      setStackTrace(of.getStackTrace());
    }

    static Throwable of(Throwable thrown) {
      return of(thrown, 0);
    }

    private static Throwable of(Throwable thrown, int depth) {
      var cause = thrown.getCause();
      var cleaned =
          cause == null || cause == thrown || depth >= DEEPEST
              ? new Cleaned(thrown, null)
              : new Cleaned(thrown, of(cause, depth + 1));
      if (depth < DEEPEST) {
        for (var suppressed : thrown.getSuppressed()) {
          cleaned.addSuppressed(of(suppressed, depth + 1));
        }
      }
      return cleaned;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
