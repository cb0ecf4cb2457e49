package dev.crossdock.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.crossdock.cases.Affected;
import dev.crossdock.cases.Case;
import dev.crossdock.cases.CaseFile;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.HistoryEntry;
import dev.crossdock.cases.Transition;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything that is known about it.
 *
 * @param choices the moves that its state allows
 */
public record CaseAnswer(
    @JsonProperty("case") Case theCase,
    List<Evidence> events,
    List<Affected> affected,
    List<HistoryEntry> history,
    List<Transition> choices) {

  public CaseAnswer {
    events = List.copyOf(events);
    affected = List.copyOf(affected);
    history = List.copyOf(history);
    choices = List.copyOf(choices);
  }

  static CaseAnswer of(CaseFile file) {
    return new CaseAnswer(
        file.theCase(),
        file.events().stream().map(Evidence::of).toList(),
        file.affected(),
        file.history(),
        Transition.choices(file.theCase().state()));
  }

  /**
   * One thing that happened.
   *
   * @param path of the first violation, with its value; all of them are in {@code violations}
   */
  public record Evidence(
      String id,
      Instant at,
      Code code,
      String title,
      Severity severity,
      String message,
      String stage,
      @Nullable String path,
      @Nullable String value,
      @Nullable Long transmission,
      @Nullable Long document,
      @Nullable Long delivery,
      List<Violation> violations,
      int violationCount) {

    public Evidence {
      violations = List.copyOf(violations);
    }

    static Evidence of(ExceptionEvent event) {
      var first = event.violations().isEmpty() ? null : event.violations().get(0);
      var about = event.about();
      return new Evidence(
          event.id(),
          event.time(),
          event.code(),
          event.code().title(),
          event.severity(),
          event.message(),
          event.source(),
          first == null ? null : first.path(),
          first == null ? null : first.value(),
          known(about.transmission()),
          known(about.document()),
          known(about.delivery()),
          event.violations(),
          event.violationCount());
    }

    private static @Nullable Long known(long id) {
      return id == 0 ? null : id;
    }
  }
}
