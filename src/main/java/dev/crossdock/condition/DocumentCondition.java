package dev.crossdock.condition;

import java.util.List;
import java.util.Objects;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A condition over a canonical document: a FEEL expression whose names are the fields of the
 * document's JSON, such as {@code sum(lines.quantity.value) > 1000}. It reaches nothing else: no
 * Java, no files, no network. Two of the same text are equal. Thread-safe.
 */
public final class DocumentCondition {

  /** Longest expression, in characters. */
  public static final int MAX_LENGTH = 1000;

  private static final FeelEngineApi FEEL =
      FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

  private final ParsedExpression parsed;

  private DocumentCondition(ParsedExpression parsed) {
    this.parsed = parsed;
  }

  /** A condition, or what is wrong with the text. */
  public record Parsed(@Nullable DocumentCondition condition, List<String> problems) {
    public Parsed {
      problems = List.copyOf(problems);
    }
  }

  /** Parses a text; a problem names the part that is wrong. */
  public static Parsed parse(String text) {
    if (text.isBlank()) {
      return new Parsed(null, List.of("the condition is empty."));
    }
    if (text.length() > MAX_LENGTH) {
      return new Parsed(
          null, List.of("the condition is longer than " + MAX_LENGTH + " characters."));
    }
    try {
      var result = FEEL.parseExpression(text);
      if (result.isFailure()) {
        return new Parsed(null, List.of(SyntaxError.say(text, result.failure().message())));
      }
      var refused = Refused.in(result.parsedExpression().expression());
      return refused.isEmpty()
          ? new Parsed(new DocumentCondition(result.parsedExpression()), List.of())
          : new Parsed(null, refused);
    } catch (StackOverflowError e) {
      return new Parsed(null, List.of("the condition is nested too deep."));
    }
  }

  /** As it was written. */
  public String text() {
    return parsed.text();
  }

  /** What is wrong with it for documents with these fields. */
  public List<String> check(DocumentField document) {
    return new ConditionCheck(document).check(parsed.expression());
  }

  /** Whether it applies to a document. Never throws for what a document says. */
  public ConditionResult test(DocumentValues document) {
    var budget = new ValueBudget();
    try {
      var result = FEEL.evaluate(parsed, document.context(budget));
      if (budget.isSpent()) {
        return ConditionResult.failed(ValueBudget.SPENT);
      }
      return result.isSuccess()
          ? result(result.result())
          : ConditionResult.failed(reason(result.failure().message()));
    } catch (StackOverflowError e) {
      return ConditionResult.failed("it is nested too deep.");
    }
  }

  private static ConditionResult result(@Nullable Object value) {
    if (value == null) {
      return ConditionResult.NULL;
    }
    return value instanceof Boolean answer
        ? answer ? ConditionResult.TRUE : ConditionResult.FALSE
        : ConditionResult.failed("its result is neither true nor false: " + shortened(value) + ".");
  }

  /** The engine's reason, without the expression that it repeats. */
  private String reason(String message) {
    int behind = message.indexOf(text());
    var reason = behind < 0 ? message : message.substring(behind + text().length());
    return shortened(reason.replaceFirst("^['\\s:]+", ""));
  }

  private static String shortened(Object value) {
    var text = String.valueOf(value);
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentCondition condition && condition.text().equals(text());
  }

  @Override
  public int hashCode() {
    return Objects.hash(text());
  }

  @Override
  public String toString() {
    return text();
  }
}
