package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.Quantity;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Violation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is done with a record when the element that stands for it ends. */
final class Closing {

  /** Type of a reference whose code has no meaning of its own. */
  private static final String UNKNOWN = "other";

  private static final Set<String> CODED = Set.of("type", "code");

  private Closing() {}

  /** Pairs such as {@code count=packageCount}. */
  static Map<String, String> pairs(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** A list of one value becomes a component. */
  static void single(Node record, Map<String, String> components) {
    components.forEach(
        (name, list) -> {
          var to = record.shape().field(name);
          var from = record.shape().field(list);
          if (to != null
              && from != null
              && record.get(to) == null
              && record.get(from) instanceof List<?> values
              && values.size() == 1) {
            record.set(to, values.get(0));
            record.from(to, record.from(from));
            record.clear(from);
          }
        });
  }

  /**
   * What was told before the only record of a list that has a key, and apart from it, is about
   * that: a date of the line is that of its lot.
   */
  static void joined(Node record, Map<String, String> lists) {
    lists.forEach(
        (list, key) -> {
          var field = record.shape().field(list);
          if (field != null
              && record.get(field) instanceof List<?> items
              && items.size() == 2
              && items.get(0) instanceof Node first
              && items.get(1) instanceof Node second
              && first.text(key).isEmpty()
              && !second.text(key).isEmpty()
              && !begunBy(first).equals(begunBy(second))) {
            first.joins(second, field);
          }
        });
  }

  /**
   * Of two records that one segment made, the first stays where the segments behind it told more;
   * else the second. A second one whose type says what it is stays in any case; another is told as
   * unread.
   */
  static void either(Node record, Map<String, String> lists, Draft draft) {
    lists.forEach(
        (name, instead) -> {
          var first = last(record, name);
          if (first == null) {
            return;
          }
          var second = last(record, instead);
          if (!first.isWhole()) {
            first.remove();
          } else if (second != null
              && Objects.equals(first.place(), second.place())
              && second.text("type").equals(UNKNOWN)) {
            second.remove();
            if (!second.text("number").equals(first.text("subject"))) {
              unread(second, draft);
            }
          }
        });
  }

  /** Tells what a record said besides its code, of which nothing is made. */
  private static void unread(Node record, Draft draft) {
    for (var field : record.shape().fields()) {
      if (!CODED.contains(field.name()) && record.get(field) != null) {
        draft.unread(begunBy(record), record.place(), record.from(field));
      }
    }
  }

  private static @Nullable Node last(Node record, String list) {
    var field = record.shape().field(list);
    return field != null
            && record.get(field) instanceof List<?> items
            && !items.isEmpty()
            && items.get(items.size() - 1) instanceof Node node
        ? node
        : null;
  }

  private static String begunBy(Node record) {
    var place = record.place();
    return place == null || place.segment() == null ? "" : place.segment();
  }

  /** A quantity that nobody told is the sum of those in a list, where each is told in one unit. */
  static void total(Node record, Map<String, String> sums) {
    sums.forEach(
        (name, list) -> {
          var to = record.shape().field(name);
          var from = record.shape().field(list);
          if (to != null
              && from != null
              && record.get(to) == null
              && record.get(from) instanceof List<?> parts) {
            total(record, to, parts.stream().map(part -> quantity((Node) part)).toList());
          }
        });
  }

  private static @Nullable Node quantity(Node part) {
    var field = part.shape().field("quantity");
    return field != null && part.get(field) instanceof Node quantity ? quantity : null;
  }

  private static void total(Node record, RecordShape.Field to, List<@Nullable Node> parts) {
    var shape = RecordShape.of(Quantity.class);
    var value = shape.field("value");
    var unit = shape.field("unit");
    if (value == null || unit == null || parts.isEmpty()) {
      return;
    }
    var sum = BigDecimal.ZERO;
    var first = parts.get(0);
    for (var part : parts) {
      if (part == null
          || first == null
          || !(part.get(value) instanceof BigDecimal number)
          || !part.text("unit").equals(first.text("unit"))
          || part.text("unit").isEmpty()) {
        return;
      }
      sum = sum.add(number);
    }
    var made = record.child(to, record.place());
    made.set(value, sum);
    made.set(unit, first.text("unit"));
    for (var part : parts) {
      made.from(value, part.from(value));
    }
  }

  /** A record that names another one of its list, by number, goes to a list in that one. */
  static void part(Node record, String list, Map<String, String> names, Draft draft) {
    var of = record.partOf();
    var parent = record.parent();
    if (of == null || parent == null) {
      return;
    }
    var whole = find(parent.siblings(record), of, list);
    if (whole == null) {
      draft.report(
          Violation.of(
              GrammarCode.HIERARCHY_PARENT_UNKNOWN,
              record.path(),
              record.place(),
              of,
              "It is a part of line \"" + of + "\", and no line before it has that number."));
      return;
    }
    var field = whole.shape().field(list);
    if (field != null) {
      record.remove();
      record.become(whole, field, names, draft);
    }
  }

  private static @Nullable Node find(List<Node> records, String number, String list) {
    for (int i = records.size() - 1; i >= 0; i--) {
      var record = records.get(i);
      if (record.text("number").equals(number)) {
        return record;
      }
      var field = record.shape().field(list);
      if (field != null && record.get(field) instanceof List<?> parts) {
        var found = find(parts.stream().map(Node.class::cast).toList(), number, list);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
