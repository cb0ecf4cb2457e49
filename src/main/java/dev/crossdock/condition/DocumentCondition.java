package dev.crossdock.condition;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.valuemapper.ValueMapper;
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

  /**
   * The engine itself makes its functions anew for each evaluation, which costs several times more.
   */
  private static final FeelInterpreter INTERPRETER =
      new FeelInterpreter(ValueMapper.defaultValueMapper());

  private final ParsedExpression parsed;
  private final Set<String> collected;

  private DocumentCondition(ParsedExpression parsed) {
    this.parsed = parsed;
    this.collected = CollectedLists.of(parsed.expression());
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
    try {
      var context = document.context(new ValueBudget(collected));
      return result(INTERPRETER.eval(parsed.expression(), context));
    } catch (StackOverflowError e) {
      return ConditionResult.failed("it is nested too deep.");
    } catch (RuntimeException e) { // the engine throws what a value makes it stumble over
      return ConditionResult.failed(shortened(String.valueOf(e.getMessage())));
    }
  }

  private static ConditionResult result(Val value) {
    if (value instanceof ValBoolean answer) {
      return answer.value() ? ConditionResult.TRUE : ConditionResult.FALSE;
    }
    if (value instanceof ValNull$) {
      return ConditionResult.NULL;
    }
    if (value instanceof ValError error) {
      return ConditionResult.failed(shortened(error.error()));
    }
    return ConditionResult.failed(
        value instanceof ValFatalError error
            ? shortened(error.error())
            : "its result is neither true nor false: " + shortened(value.toString()) + ".");
  }

  private static String shortened(String text) {
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
