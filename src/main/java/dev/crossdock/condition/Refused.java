package dev.crossdock.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

/**
 * What FEEL has and conditions do not: whatever could run without end or grow without bound, or
 * give another result for the same document.
 */
final class Refused {

  /** These compile a pattern that may never end on some text. */
  private static final Set<String> PATTERNS = Set.of("matches", "replace", "split", "extract");

  private static final Set<String> CHANCE = Set.of("random number", "uuid");

  private static final int DEEPEST = 2;

  private final Set<String> problems = new LinkedHashSet<>();

  private Refused() {}

  /** What of the expression is refused, as sentences. */
  static List<String> in(Exp expression) {
    var refused = new Refused();
    refused.look(expression, 0);
    return List.copyOf(refused.problems);
  }

  private void look(Exp expression, int depth) {
    if (expression instanceof FunctionDefinition || expression instanceof JavaFunctionInvocation) {
      problems.add("a condition defines no functions.");
    } else if (expression instanceof QualifiedFunctionInvocation call) {
      problems.add("there is no function '" + call.function() + "' of a field.");
    } else if (expression instanceof ConstContext) {
      problems.add("a condition has no groups of its own ({ ... }).");
    } else if (expression instanceof IterationContext) {
      problems.add("a condition goes through lists of the document, not from number to number.");
    } else if (expression instanceof Ref ref && ref.names().head().equals("partial")) {
      problems.add("a condition has no 'partial'.");
    } else if (expression instanceof FunctionInvocation call) {
      function(call.function());
    }
    var body = SyntaxTree.body(expression);
    if (body != null && depth == DEEPEST) {
      problems.add("a condition goes through lists within lists, no deeper.");
      return;
    }
    var lists = SyntaxTree.iterators(expression).values();
    if (lists.size() > 1) {
      problems.add("'some', 'every' and 'for' go through one list each.");
    }
    if (!lists.stream().allMatch(Refused::isOfDocument)) {
      problems.add("'some', 'every' and 'for' go through a list of the document.");
    }
    for (var child : SyntaxTree.children(expression)) {
      look(child, child.equals(body) ? depth + 1 : depth);
    }
  }

  /** So that the items of each list are counted as it is gone through. */
  private static boolean isOfDocument(Exp list) {
    if (list instanceof PathExpression path) {
      return isOfDocument(path.path());
    }
    return list instanceof Filter filter ? isOfDocument(filter.list()) : list instanceof Ref;
  }

  private void function(String name) {
    if (PATTERNS.contains(name)) {
      problems.add(
          "'" + name + "' is left out; use contains, starts with, ends with or substring.");
    } else if (CHANCE.contains(name)) {
      problems.add("'" + name + "' is another one each time; a condition is not.");
    }
  }
}
