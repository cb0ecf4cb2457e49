package dev.crossdock.condition;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * A canonical document as conditions see it: its JSON, field by field. Numbers keep every digit; a
 * date is a text until a condition says {@code date(issueDate)}. Not thread-safe.
 */
public final class DocumentValues {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final String canonical;
  private @Nullable JsonNode tree;

  private DocumentValues(String canonical) {
    this.canonical = canonical;
  }

  /** Of canonical JSON, which is parsed when the first condition asks. */
  public static DocumentValues of(String canonical) {
    return new DocumentValues(canonical);
  }

  EvalContext context(ValueBudget budget) {
    if (tree == null) {
      try {
        tree = JSON.readTree(canonical);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("No canonical document: " + e.getOriginalMessage(), e);
      }
    }
    return new EvalContext(
        ValueMapper.defaultValueMapper(),
        new Group(tree, budget),
        Functions.BUILT_IN,
        new Unnoted());
  }

  /** A part that has no value, such as a field that is not there, is null; an assertion ends it. */
  private static final class Unnoted extends EvaluationFailureCollector {
    @Override
    public void addFailure(EvaluationFailureType type, String message) {
      if (type instanceof EvaluationFailureType.ASSERT_FAILURE$) {
        throw new IllegalArgumentException(message);
      }
    }
  }

  private static Val value(String name, JsonNode node, ValueBudget budget) {
    return switch (node.getNodeType()) {
      case OBJECT -> new ValContext(new Group(node, budget));
      case ARRAY -> list(name, node, budget);
      case STRING -> new ValString(node.textValue());
      case NUMBER -> new ValNumber(new camundajar.impl.scala.math.BigDecimal(node.decimalValue()));
      case BOOLEAN -> new ValBoolean(node.booleanValue());
      default -> ValNull$.MODULE$;
    };
  }

  private static Val list(String name, JsonNode node, ValueBudget budget) {
    budget.takeList(name, node.size());
    var items = new ArrayList<Val>(node.size());
    node.forEach(item -> items.add(value(name, item, budget)));
    return new ValList(CollectionConverters.asScala((List<Val>) items).toList());
  }

  /** The fields of a group; made into values as they are asked for. */
  private static final class Group extends CustomContext implements VariableProvider {

    private final JsonNode node;
    private final ValueBudget budget;

    Group(JsonNode node, ValueBudget budget) {
      this.node = node;
      this.budget = budget;
    }

    @Override
    public VariableProvider variableProvider() {
      return this;
    }

    @Override
    public Option<Object> getVariable(String name) {
      budget.take(1);
      var field = node.get(name);
      return field == null ? Option.empty() : Option.apply(value(name, field, budget));
    }

    @Override
    public Iterable<String> keys() {
      var names = new ArrayList<String>();
      node.fieldNames().forEachRemaining(names::add);
      budget.take(names.size());
      return CollectionConverters.asScala((java.lang.Iterable<String>) names);
    }
  }
}
