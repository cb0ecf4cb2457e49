package dev.crossdock.cases;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who a case belongs to, how much it matters and by when it should be resolved. Thread-safe. */
public interface CaseRouting {

  /** The routing of a case that this event opens. */
  Route route(Facts facts);

  /** What the rules may look at. */
  record Facts(
      String code,
      String kind,
      String source,
      String severity,
      @Nullable String documentType,
      @Nullable String partner,
      @Nullable String usage,
      @Nullable String subject) {

    /** What the event says. */
    public static Facts of(ExceptionEvent event) {
      var about = event.about();
      return new Facts(
          event.code().id(),
          event.kind().id(),
          event.source(),
          event.severity().name().toLowerCase(Locale.ROOT),
          about.documentType(),
          about.partner(),
          about.usage(),
          event.subject());
    }
  }

  /** How the case is routed. */
  record Route(CaseSeverity severity, String owner, Duration within) {}
}
