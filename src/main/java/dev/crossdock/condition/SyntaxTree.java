package dev.crossdock.condition;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/** Walks the syntax tree of an expression. */
final class SyntaxTree {

  private SyntaxTree() {}

  /** What a filter, quantifier or loop evaluates for each item; null for any other expression. */
  static @Nullable Exp body(Exp expression) {
    if (expression instanceof Filter filter) {
      return filter.filter();
    }
    if (expression instanceof SomeItem some) {
      return some.condition();
    }
    if (expression instanceof EveryItem every) {
      return every.condition();
    }
    return expression instanceof For each ? each.exp() : null;
  }

  /** The lists that a quantifier or loop goes through, by the name of their item. */
  static Map<String, Exp> iterators(Exp expression) {
    var iterators = new LinkedHashMap<String, Exp>();
    if (expression instanceof SomeItem some) {
      some.iterators().foreach(i -> iterators.put(i._1(), i._2()));
    } else if (expression instanceof EveryItem every) {
      every.iterators().foreach(i -> iterators.put(i._1(), i._2()));
    } else if (expression instanceof For each) {
      each.iterators().foreach(i -> iterators.put(i._1(), i._2()));
    }
    return iterators;
  }

  /** The expressions that one is made of, in the order in which they were written. */
  static List<Exp> children(Exp expression) {
    var children = new ArrayList<Exp>();
    if (expression instanceof Product parts) {
      parts(parts, children);
    }
    return children;
  }

  /** Parameters, iterators and bounds of ranges are parts that hold expressions. */
  private static void parts(Product product, List<Exp> children) {
    var parts = CollectionConverters.asJava(product.productIterator());
    while (parts.hasNext()) {
      part(parts.next(), children);
    }
  }

  private static void part(Object part, List<Exp> children) {
    if (part instanceof Exp child) {
      children.add(child);
    } else if (part instanceof Iterable<?> many) {
      CollectionConverters.asJava(many).forEach(one -> part(one, children));
    } else if (part instanceof Product product) {
      parts(product, children);
    }
  }
}
