package dev.crossdock.condition;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.HashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;

/** The lists that an expression filters, loops over with {@code for}, or compares in themselves. */
final class CollectedLists {

  private static final Set<String> COLLECTING =
      Set.of("distinct values", "duplicate values", "union");

  private CollectedLists() {}

  /** Every name on the way to such a list. */
  static Set<String> of(Exp expression) {
    var names = new HashSet<String>();
    collect(expression, names);
    return Set.copyOf(names);
  }

  private static void collect(Exp expression, Set<String> names) {
    if (expression instanceof Filter filter) {
      names(filter.list(), names);
    } else if (expression instanceof For) {
      SyntaxTree.iterators(expression).values().forEach(list -> names(list, names));
    } else if (expression instanceof FunctionInvocation call
        && COLLECTING.contains(call.function())) {
      SyntaxTree.children(call).forEach(list -> names(list, names));
    }
    SyntaxTree.children(expression).forEach(child -> collect(child, names));
  }

  private static void names(Exp expression, Set<String> names) {
    if (expression instanceof Ref ref) {
      names.addAll(CollectionConverters.asJava(ref.names()));
    } else if (expression instanceof PathExpression path) {
      names.add(path.key());
    }
    SyntaxTree.children(expression).forEach(child -> names(child, names));
  }
}
