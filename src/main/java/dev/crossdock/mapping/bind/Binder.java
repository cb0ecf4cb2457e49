package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.Quantity;
import dev.crossdock.canonical.Units;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.Nearest;
import dev.crossdock.edi.Blanks;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Applies statements to the elements that are read. Thread-safe. */
final class Binder {

  private final Values values;

  Binder(Values values) {
    this.values = values;
  }

  void apply(List<Statement> statements, Element element, Draft draft) {
    draft.begin();
    for (var statement : statements) {
      apply(statement, element, draft);
    }
  }

  private void apply(Statement statement, Element element, Draft draft) {
    if (!draft.mayFind(statement) || !holds(statement, element, draft)) {
      return;
    }
    draft.read(statement);
    var from = draft.reads(statement);
    if (statement.leavesUnread()) {
      return;
    }
    var text = source(statement, element);
    if (text == null) {
      draft.lacks(statement);
      return;
    }
    if (statement.isPartOf()) {
      draft.current().partOf(text);
      return;
    }
    var target = target(statement, element, draft, text);
    if (target == null) {
      return;
    }
    boolean isOther = target.equals(statement.others());
    if (isOther && OtherValues.isUnqualified(statement, element)) {
      OtherValues.unqualified(statement, target, draft, text, from);
      return;
    }
    if (isOther && target.leaf().name().equals("id")) {
      OtherValues.identifier(statement, target, text, element, draft, from);
      return;
    }
    var table = statement.table();
    if (table != null) {
      var meaning = table.meaning(text);
      if (meaning == null) {
        if (statement.otherwise() == null) {
          unknown(statement, target, draft, text);
        }
        if (statement.otherwise() == null || statement.otherwise().equals("drop")) {
          return;
        }
        meaning = statement.otherwise();
      }
      text = meaning;
    }
    for (var one : range(statement, target, text, element, draft)) {
      put(statement, target, one, element, draft, from);
    }
    if (isOther) {
      OtherValues.code(statement, target, element, draft);
    }
  }

  private static List<String> range(
      Statement statement, TargetPath target, String text, Element element, Draft draft) {
    var last = statement.through() == null ? "" : element.getAttribute(statement.through()).strip();
    if (last.isEmpty()) {
      return List.of(text);
    }
    var all = NumberRange.between(text, last, statement.check() == Statement.Check.SSCC);
    if (all.isEmpty()) {
      Values.fault(
          draft,
          MappingCode.NUMBER_INVALID,
          target.text(),
          statement,
          text + " to " + last,
          "is not a range of at most " + NumberRange.MOST + " numbers.");
    }
    return all;
  }

  private static boolean holds(Statement statement, Element element, Draft draft) {
    for (var condition : statement.conditions()) {
      if (!condition.holds(element, draft)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String source(Statement statement, Element element) {
    if (statement.literal() != null) {
      return statement.literal();
    }
    var text = sent(statement, element);
    return text.isEmpty() ? statement.byDefault() : text;
  }

  private static String sent(Statement statement, Element element) {
    var text = "";
    for (var attribute : statement.attributes()) {
      var part = Blanks.strip(element.getAttribute(attribute));
      text = text.isEmpty() ? part : part.isEmpty() ? text : text + statement.joiner() + part;
    }
    return text;
  }

  /** Whether the position of the record is what the map asks for: a partner's word is a word. */
  private static boolean counts(Statement statement, Element element) {
    return statement.literal() != null
        ? statement.literal().equals(Statement.COUNT)
        : Statement.COUNT.equals(statement.byDefault()) && sent(statement, element).isEmpty();
  }

  private static @Nullable TargetPath target(
      Statement statement, Element element, Draft draft, String text) {
    if (statement.named() == null) {
      return statement.target();
    }
    var code = Blanks.strip(element.getAttribute(statement.named()));
    var target = statement.targets().get(code);
    if (target != null) {
      return target;
    }
    if (statement.others() == null && !statement.passesOver()) {
      draft.report(
          MappingCode.VALUE_NOT_MAPPED,
          draft.current().path(),
          statement.attributes().get(0),
          text,
          "The map has no place for a value with qualifier \"" + code + "\".");
    }
    return statement.others();
  }

  private static void unknown(Statement how, TargetPath target, Draft draft, String text) {
    var owner = how.below() == null ? target.owner(draft, how.round()) : draft.current();
    var table = how.table();
    boolean unit = owner.shape().type() == Quantity.class || target.leaf().name().equals("unit");
    var near =
        table == null
            ? ""
            : Nearest.to(text, table.meanings().keySet()) + ' ' + Notation.codes(table, unit);
    Values.fault(
        draft,
        unit ? MappingCode.UNIT_UNKNOWN : MappingCode.CODE_UNKNOWN,
        owner.path(target.leaf().name()),
        how,
        text,
        ((unit ? "is not a known unit of measure." : "is not a known code.") + near).strip());
    keepUnit(how, target, owner, text);
  }

  /**
   * Where the agreement makes an unknown unit a warning, number and unit are there all the same.
   */
  private static void keepUnit(Statement how, TargetPath target, Node owner, String text) {
    var own = owner.shape().field("unitCode");
    if (own != null && how.below() == null && target.leaf().name().equals("unit")) {
      owner.set(target.leaf(), Units.MUTUALLY_DEFINED);
      owner.set(own, text);
    }
  }

  private void put(
      Statement statement,
      TargetPath target,
      String text,
      Element element,
      Draft draft,
      List<SourceValue> from) {
    if (statement.below() != null) {
      var given = values.read(text, statement, target.leaf(), element, draft, target::text);
      if (given != null && !Gs1Keys.isRight(statement, target.leaf(), given)) {
        Gs1Keys.keep(
            statement, target.leaf(), target.text(), text, draft.current(), element, draft);
      } else if (given != null) {
        draft
            .groups()
            .inherit(
                statement.below(), target, given instanceof Span span ? span.from() : given, from);
      }
      return;
    }
    var owner = target.owner(draft, statement.round());
    var leaf = target.leaf();
    if ("here".equals(statement.literal())) {
      owner.set(leaf, draft.origin());
      return;
    }
    var sent = draft.sent();
    if ("sent".equals(statement.literal())) {
      if (sent != null) {
        owner.set(leaf, sent);
      }
      return;
    }
    if (text.equals(Statement.COUNT) && counts(statement, element)) {
      text = String.valueOf(owner.index() + 1);
    }
    var value = values.read(text, statement, leaf, element, draft, () -> owner.path(leaf.name()));
    if (value instanceof Span span) {
      value = span.from();
      if (span.isPeriod()) {
        Periods.set(owner, leaf, span, from);
        return;
      }
    }
    if (value == null) {
      return;
    }
    if (!Gs1Keys.isRight(statement, leaf, value)) {
      Gs1Keys.keep(statement, leaf, owner.path(leaf.name()), text, owner, element, draft);
      return;
    }
    if (target.append()) {
      if (!owner.list(leaf).contains(value)) {
        owner.list(leaf).add(value);
        owner.from(leaf, from);
      }
      return;
    }
    if (statement.weak() && owner.get(leaf) != null) {
      return;
    }
    var before = owner.giveWay(leaf) ? null : owner.get(leaf);
    if (before == null) {
      owner.set(leaf, value);
      owner.from(leaf, from);
      draft.placed(owner, leaf, statement);
      if (statement.weak()) {
        owner.weaken(leaf);
      }
    } else if (statement.join()) {
      owner.set(leaf, before + " " + value);
      owner.from(leaf, from);
    } else if (!same(before, value) && statement.others() != null) {
      OtherValues.second(statement, statement.others(), text, value, element, draft, from);
    } else if (!same(before, value)) {
      again(statement, target, owner, text, draft);
    }
  }

  private static boolean same(Object before, Object value) {
    return (before instanceof BigDecimal a && value instanceof BigDecimal b)
        ? a.compareTo(b) == 0
        : before.equals(value);
  }

  private static void again(
      Statement statement, TargetPath target, Node owner, String text, Draft draft) {
    Values.fault(
        draft,
        MappingCode.VALUE_TWICE,
        owner.path(target.leaf().name()),
        statement,
        text,
        "is a second value for what has only one; the first one stays.");
  }
}
