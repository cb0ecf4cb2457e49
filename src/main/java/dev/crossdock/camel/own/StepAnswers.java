package dev.crossdock.camel.own;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.UrlSecrets;
import dev.crossdock.route.PermanentFailure;
import dev.crossdock.step.StepAnswer;
import dev.crossdock.step.StepFinding;
import dev.crossdock.step.StepTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** What a step's route is given, and what it answers. */
final class StepAnswers {

  private static final JsonMapper JSON = new JsonMapper();

  /** Header with what is wrong: a list of maps, or JSON of one. */
  private static final String VIOLATIONS = "CrossdockViolations";

  private static final String OUTCOME = "CrossdockOutcome";
  private static final String DETAIL = "CrossdockDetail";
  private static final int LONGEST_DETAIL = 400;
  private static final int LONGEST_ANSWER = 1 << 20;
  private static final int LARGER = 4;
  private static final int MOST_FINDINGS = 1000;

  /** What the partner is told too: why is for our own people. */
  private static final StepFinding REFUSED =
      new StepFinding(Severity.ERROR, null, null, "A step of the agreement refused it.");

  private StepAnswers() {}

  static void fill(Message message, StepTask task) {
    message.setHeader("CrossdockStep", task.step());
    message.setHeader("CrossdockAttempt", task.attempt());
    message.setHeader("CrossdockDocumentId", task.document());
    message.setHeader("CrossdockDocumentType", task.type());
    message.setHeader("CrossdockStandard", task.standard());
    message.setHeader("CrossdockPartner", task.partner());
    message.setHeader("CrossdockUsage", task.usage());
    put(message, "CrossdockDocumentNumber", task.documentNumber());
    put(message, "CrossdockOrderNumber", task.orderNumber());
    message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    message.setBody(task.canonical());
  }

  private static void put(Message message, String header, @Nullable String value) {
    if (value != null) {
      message.setHeader(header, value);
    }
  }

  /**
   * What a route answers that ended normally.
   *
   * @param changes whether the body is the document
   * @param given how long the document was
   */
  static StepAnswer of(Message message, boolean changes, int given) {
    var outcome = message.getHeader(OUTCOME, String.class);
    var detail = Objects.requireNonNullElse(message.getHeader(DETAIL, String.class), "");
    if ("try-again".equals(outcome)) {
      return new StepAnswer.Failed(shortened(detail.isEmpty() ? "The route said so" : detail));
    }
    if (outcome != null && !outcome.equals("reject")) {
      return new StepAnswer.Failed(
          "The route ended with the unknown %s '%s'; there are reject and try-again"
              .formatted(OUTCOME, shortened(outcome)));
    }
    List<StepFinding> findings;
    try {
      findings = findings(message.getHeader(VIOLATIONS));
    } catch (IllegalArgumentException e) {
      return new StepAnswer.Failed(shortened(String.valueOf(e.getMessage())));
    }
    if (outcome != null) {
      findings.add(REFUSED);
    }
    var body = changes ? message.getBody(String.class) : null;
    if (body != null && body.length() > LONGEST_ANSWER + LARGER * given) {
      return new StepAnswer.Failed("The answer is too long: " + body.length() + " characters");
    }
    return new StepAnswer.Through(
        body == null || body.isBlank() ? null : body,
        findings,
        outcome == null ? null : shortened(detail.isEmpty() ? "The route said so" : detail));
  }

  /** What was thrown: refused for good, or to be tried again. */
  static StepAnswer failed(@Nullable Throwable failure) {
    var root = failure;
    for (var at = failure; at != null; at = at.getCause()) {
      if (at instanceof PermanentFailure refusal) {
        return new StepAnswer.Through(
            null, List.of(REFUSED), shortened(String.valueOf(refusal.getMessage())));
      }
      root = at;
    }
    return new StepAnswer.Failed(
        root == null
            ? "It failed without saying why"
            : shortened(root.getClass().getSimpleName() + ": " + root.getMessage()));
  }

  private static List<StepFinding> findings(@Nullable Object said) {
    var findings = new ArrayList<StepFinding>();
    if (said != null) {
      var list = tree(said);
      if (!list.isArray()) {
        throw new IllegalArgumentException(VIOLATIONS + " is not a list");
      }
      for (var one : list) {
        if (findings.size() < MOST_FINDINGS) {
          findings.add(finding(one));
        }
      }
    }
    return findings;
  }

  private static JsonNode tree(Object said) {
    try {
      return said instanceof String text ? JSON.readTree(text) : JSON.valueToTree(said);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(VIOLATIONS + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static StepFinding finding(JsonNode one) {
    var message = one.path("message").asText();
    if (message.isBlank()) {
      throw new IllegalArgumentException("One of " + VIOLATIONS + " has no message");
    }
    return new StepFinding(
        severity(one.path("severity").asText("error")),
        one.hasNonNull("path") ? one.path("path").asText() : null,
        one.hasNonNull("value") ? one.path("value").asText() : null,
        shortened(message));
  }

  private static Severity severity(String name) {
    var known = Map.of("error", Severity.ERROR, "warning", Severity.WARNING, "info", Severity.INFO);
    var severity = known.get(name.toLowerCase(Locale.ROOT));
    if (severity == null) {
      throw new IllegalArgumentException(
          "The severity '%s' in %s is none of error, warning, info"
              .formatted(shortened(name), VIOLATIONS));
    }
    return severity;
  }

  private static String shortened(String message) {
    var text = UrlSecrets.mask(message);
    return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
  }
}
