package dev.crossdock.condition;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import dev.crossdock.diagnostics.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.Comparison;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InstanceOf;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Subtraction;
import org.jspecify.annotations.Nullable;

/**
 * Holds a condition against the fields of a document: unknown fields and functions, comparisons
 * that are never true or false, and a result that is neither.
 */
final class ConditionCheck {

  private final DocumentField document;
  private final Set<String> problems = new LinkedHashSet<>();

  ConditionCheck(DocumentField document) {
    this.document = document;
  }

  /** Everything wrong with it, as sentences. */
  List<String> check(Exp expression) {
    truth(expression, new Scope(Map.of(), null));
    return List.copyOf(problems);
  }

  /**
   * The names that an expression may use besides the fields of the document.
   *
   * @param local items of lists that are gone through, by name
   * @param item what a filter looks at, whose fields are names too
   */
  private record Scope(Map<String, ValueType> local, @Nullable ValueType item) {

    Scope with(Map<String, ValueType> more) {
      var all = new LinkedHashMap<>(local);
      all.putAll(more);
      return new Scope(all, item);
    }

    Scope within(ValueType filtered) {
      return new Scope(with(Map.of("item", filtered)).local, filtered);
    }
  }

  /** Of an expression that has to be true or false. */
  private void truth(Exp expression, Scope scope) {
    var type = type(expression, scope);
    if (!type.mayBeBoolean()) {
      problems.add("%s is %s, never true or false.".formatted(part(expression), type.inWords()));
    }
  }

  private ValueType type(Exp expression, Scope scope) {
    if (expression instanceof Ref ref) {
      return path(CollectionConverters.asJava(ref.names()), scope);
    }
    if (expression instanceof PathExpression path) {
      return step(type(path.path(), scope), path.key(), "");
    }
    if (expression instanceof Filter filter) {
      var list = type(filter.list(), scope);
      type(filter.filter(), scope.within(list.item()));
      return isPlace(filter.filter()) ? list.item() : list.isList() ? list : list.each();
    }
    if (expression instanceof SomeItem
        || expression instanceof EveryItem
        || expression instanceof For) {
      return iteration(expression, scope);
    }
    if (expression instanceof Conjunction
        || expression instanceof Disjunction
        || expression instanceof Not) {
      SyntaxTree.children(expression).forEach(child -> truth(child, scope));
      return ValueType.BOOLEAN;
    }
    if (expression instanceof Comparison comparison) {
      return comparison(comparison, scope);
    }
    if (expression instanceof If choice) {
      truth(choice.condition(), scope);
      var then = type(choice.statement(), scope);
      var otherwise = type(choice.elseStatement(), scope);
      return then.equals(otherwise) ? then : ValueType.ANY;
    }
    if (expression instanceof FunctionInvocation call) {
      return function(call, scope);
    }
    SyntaxTree.children(expression).forEach(child -> type(child, scope));
    return literal(expression);
  }

  /** Whether a filter picks one item by its place in the list. */
  private static boolean isPlace(Exp filter) {
    return filter instanceof ConstNumber
        || (filter instanceof ArithmeticNegation negated && negated.x() instanceof ConstNumber);
  }

  private static ValueType literal(Exp expression) {
    if (expression instanceof ConstNumber) {
      return ValueType.NUMBER;
    }
    if (expression instanceof Addition
        || expression instanceof Subtraction
        || expression instanceof Multiplication
        || expression instanceof Division
        || expression instanceof Exponentiation
        || expression instanceof ArithmeticNegation) {
      return ValueType.OTHER;
    }
    if (expression instanceof ConstString) {
      return ValueType.TEXT;
    }
    if (expression instanceof ConstBool
        || expression instanceof In
        || expression instanceof InstanceOf
        || expression instanceof AtLeastOne) {
      return ValueType.BOOLEAN;
    }
    return expression instanceof ConstList ? ValueType.LIST : ValueType.ANY;
  }

  private ValueType comparison(Comparison comparison, Scope scope) {
    var left = type(comparison.x(), scope);
    var right = type(comparison.y(), scope);
    if (!left.comparesWith(right)) {
      problems.add(
          "%s is %s, and %s is %s: comparing them is never true or false.%s"
              .formatted(
                  part(comparison.x()),
                  left.inWords(),
                  part(comparison.y()),
                  right.inWords(),
                  left.isList() || right.isList()
                      ? " Take one of the list with [1], or ask some."
                      : ""));
    }
    known(comparison.x(), left, comparison.y());
    known(comparison.y(), right, comparison.x());
    return ValueType.BOOLEAN;
  }

  /** A text that a field with a list of values never has. */
  private void known(Exp expression, ValueType type, Exp other) {
    if (type.field() != null && !type.isList() && other instanceof ConstString text) {
      var values = type.field().values();
      if (!values.isEmpty() && !values.contains(text.value())) {
        problems.add(
            "%s is never \"%s\".%s"
                .formatted(part(expression), text.value(), Nearest.to(text.value(), values)));
      }
    }
  }

  private ValueType iteration(Exp expression, Scope scope) {
    var items = new LinkedHashMap<String, ValueType>();
    SyntaxTree.iterators(expression)
        .forEach((name, list) -> items.put(name, type(list, scope).item()));
    var body = Objects.requireNonNull(SyntaxTree.body(expression));
    if (expression instanceof For) {
      return type(body, scope.with(items)).each();
    }
    truth(body, scope.with(items));
    return ValueType.BOOLEAN;
  }

  private ValueType function(FunctionInvocation call, Scope scope) {
    var name = call.function();
    if (!Functions.names().contains(name)) {
      problems.add("there is no function '" + name + "'." + Nearest.to(name, Functions.names()));
    }
    SyntaxTree.children(call).forEach(parameter -> type(parameter, scope));
    return Functions.returned(name);
  }

  private ValueType path(List<String> names, Scope scope) {
    var type = name(names.get(0), scope);
    var path = names.get(0);
    for (var name : names.subList(1, names.size())) {
      type = step(type, name, path);
      path = path + "." + name;
    }
    return type;
  }

  private ValueType name(String name, Scope scope) {
    var local = scope.local().get(name);
    if (local != null) {
      return local;
    }
    var item = scope.item();
    var field = item == null || item.field() == null ? null : item.step(name).orElse(null);
    if (field != null) {
      return field;
    }
    var ofDocument = document.field(name).map(ValueType::of);
    boolean unknowable = item != null && item.field() == null;
    return ofDocument.orElseGet(() -> unknowable ? ValueType.ANY : unknownName(name, scope));
  }

  private ValueType unknownName(String name, Scope scope) {
    var known = new TreeSet<>(document.names());
    known.addAll(scope.local().keySet());
    var item = scope.item();
    if (item != null && item.field() != null) {
      known.addAll(item.field().names());
    }
    problems.add("there is no field '" + name + "'." + Nearest.to(name, known));
    return ValueType.ANY;
  }

  private ValueType step(ValueType in, String name, String path) {
    return in.step(name).orElseGet(() -> unknownField(in, name, path));
  }

  private ValueType unknownField(ValueType in, String name, String path) {
    var names = Objects.requireNonNull(in.field()).names();
    var where = path.isEmpty() ? "there" : "in " + path;
    problems.add(
        names.isEmpty()
            ? "there is no field '%s' %s: it is %s.".formatted(name, where, in.item().inWords())
            : "there is no field '%s' %s.%s".formatted(name, where, near(name, names)));
    return ValueType.ANY;
  }

  /** The nearest names; all of them where there are few and none is near. */
  private static String near(String name, List<String> names) {
    var near = Nearest.to(name, names);
    return near.isEmpty() && names.size() <= 12
        ? " There are " + String.join(", ", names) + "."
        : near;
  }

  /** A short name for a part of the expression; there is no place in the text of it. */
  private static String part(Exp expression) {
    var names = new ArrayList<String>();
    var at = expression;
    while (at instanceof PathExpression path) {
      names.add(0, path.key());
      at = path.path();
    }
    if (at instanceof Filter filter) {
      return part(filter.list()) + "[...]" + (names.isEmpty() ? "" : "." + String.join(".", names));
    }
    if (at instanceof Ref ref) {
      var all = new ArrayList<>(CollectionConverters.asJava(ref.names()));
      all.addAll(names);
      return "'" + String.join(".", all) + "'";
    }
    if (at instanceof FunctionInvocation call) {
      return call.function() + "(...)";
    }
    if (at instanceof ConstString text) {
      return "\"" + text.value() + "\"";
    }
    return at instanceof ConstNumber number ? number.value().toString() : "a part of it";
  }
}
