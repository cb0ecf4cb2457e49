package dev.crossdock.cases;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something deviated. It is raised by a stage in the stage's own transaction ({@link
 * ExceptionEvents#raise}) and joins or opens a case; outside it travels as a CloudEvent.
 *
 * @param id unique; an event that comes twice counts once
 * @param source the stage that raised it: {@code receive}, {@code read}, {@code accept}, {@code
 *     deliver}, {@code acknowledge}
 * @param code the main thing wrong
 * @param message one sentence for a person
 * @param violations the first {@value #MAX_VIOLATIONS} of {@code violationCount}
 */
public record ExceptionEvent(
    String id,
    Instant time,
    String source,
    CaseKind kind,
    Code code,
    Severity severity,
    String message,
    About about,
    List<Violation> violations,
    int violationCount) {

  /** As many violations travel with an event; all of them are with the document. */
  public static final int MAX_VIOLATIONS = 20;

  public ExceptionEvent {
    violations = List.copyOf(violations.subList(0, Math.min(MAX_VIOLATIONS, violations.size())));
  }

  /** Bad content; the main code is that of the first error. */
  public static ExceptionEvent content(
      Instant time, String source, About about, List<Violation> violations) {
    var main =
        violations.stream()
            .filter(Violation::isError)
            .findFirst()
            .or(() -> violations.stream().findFirst())
            .orElseThrow(() -> new IllegalArgumentException("no violation, no event"));
    return new ExceptionEvent(
        UUID.randomUUID().toString(),
        time,
        source,
        CaseKind.CONTENT,
        main.code(),
        main.severity(),
        main.message(),
        about,
        violations,
        violations.size());
  }

  /** Technical trouble with the target or channel named in {@code about}. */
  public static ExceptionEvent technical(
      Instant time, String source, About about, Code code, String message) {
    return new ExceptionEvent(
        UUID.randomUUID().toString(),
        time,
        source,
        CaseKind.TECHNICAL,
        code,
        code.severity(),
        message,
        about,
        List.of(),
        0);
  }

  /** What this event shares with others of its case. */
  public Fingerprint fingerprint() {
    return kind == CaseKind.CONTENT
        ? Fingerprint.content(about)
        : Fingerprint.technical(about.subject(), code);
  }

  /** The codes it brings to its case, the main one first. */
  public List<Code> codes() {
    return Stream.concat(
            Stream.of(code), violations.stream().filter(Violation::isError).map(Violation::code))
        .distinct()
        .toList();
  }

  /** What a case that it opens is called. */
  public String title() {
    var name = kind == CaseKind.TECHNICAL ? about.subject() : about.name();
    return name == null ? code.title() : code.title() + ": " + name;
  }

  /** What to do next, as the register of codes says it. */
  public String next() {
    return code.next();
  }

  /** The target or channel whose trouble it is; null for content. */
  public @Nullable String subject() {
    return kind == CaseKind.TECHNICAL ? about.subject() : null;
  }

  /** The narrowest thing it hits; null for the hub as a whole. */
  public @Nullable Affected affected() {
    return Affected.of(about);
  }
}
