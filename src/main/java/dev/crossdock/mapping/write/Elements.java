package dev.crossdock.mapping.write;

import dev.crossdock.edi.write.OutboundSegment.Element;
import dev.crossdock.edi.write.OutboundSegment.Value;
import java.util.ArrayList;
import java.util.List;

/** The elements of one segment in the making. */
final class Elements {

  private final Composer composer;
  private final Scope scope;
  private final List<Element> elements = new ArrayList<>();
  private boolean data;

  Elements(Composer composer, Scope scope) {
    this.composer = composer;
    this.scope = scope;
  }

  List<Element> list() {
    return elements;
  }

  /** Whether anything in it comes from the document. */
  boolean saysSomething() {
    return data;
  }

  /** Whether a slot is the same in every document. */
  static boolean isLiteral(Slot slot) {
    if (slot instanceof Slot.Single single) {
      return single.expression().isLiteral();
    }
    return slot instanceof Slot.Composite composite
        && composite.components().stream().allMatch(Elements::isLiteral);
  }

  void add(Slot slot) {
    if (slot instanceof Slot.Single single) {
      var found = single.expression().values(scope, composer);
      if (found.isEmpty()) {
        elements.add(Element.NONE);
      }
      found.forEach(value -> elements.add(new Element(false, List.of(value(value)))));
    } else if (slot instanceof Slot.Composite composite) {
      elements.add(composite(composite));
    } else if (slot instanceof Slot.Pairs pairs) {
      pairs(pairs);
    }
  }

  private Element composite(Slot.Composite composite) {
    var values = new ArrayList<Value>();
    boolean before = data;
    boolean whole = true;
    data = false;
    for (var component : composite.components()) {
      if (component instanceof Slot.Single single) {
        var found = single.expression().values(scope, composer);
        if (found.isEmpty()) {
          values.add(Value.NONE);
          whole = false;
        }
        found.forEach(value -> values.add(value(value)));
      }
    }
    boolean says = data || whole;
    data |= before;
    return says ? new Element(true, values) : Element.NONE;
  }

  private void pairs(Slot.Pairs pairs) {
    int count = 0;
    for (var pair : pairs.pairs()) {
      var found = pair.value().value(scope, composer);
      if (!found.text().isEmpty() && count < pairs.max()) {
        count++;
        pair(Found.literal(pair.code()), found, pairs.composites());
        for (var more : pair.more()) {
          elements.add(new Element(false, List.of(value(more.value(scope, composer)))));
        }
      }
    }
    if (pairs.others() == null) {
      return;
    }
    var list = scope.at(pairs.others());
    for (int i = 0; i < list.node().size() && count < pairs.max(); i++) {
      var item = scope.below(new Scope.At(list.node().get(i), list.path() + '[' + i + ']'), "", i);
      count++;
      pair(composer.read(item.at("scheme")), composer.read(item.at("id")), pairs.composites());
    }
  }

  private void pair(Found code, Found value, boolean composite) {
    if (composite) {
      elements.add(new Element(true, List.of(value(value), value(code))));
    } else {
      elements.add(new Element(false, List.of(value(code))));
      elements.add(new Element(false, List.of(value(value))));
    }
  }

  private Value value(Found found) {
    data |= found.data();
    return new Value(found.text(), found.path());
  }
}
