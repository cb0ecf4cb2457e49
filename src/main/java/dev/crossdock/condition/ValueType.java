package dev.crossdock.condition;

import dev.crossdock.condition.DocumentField.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the value of an expression is, as far as that can be known without a document.
 *
 * @param kind of the value; of a list's items where it is one
 * @param field of the document that the value, or each item, is; null where it is none
 * @param isList whether it is a list of such values
 */
record ValueType(Kind kind, @Nullable DocumentField field, boolean isList) {

  static final ValueType ANY = new ValueType(Kind.ANY, null, false);
  static final ValueType BOOLEAN = new ValueType(Kind.BOOLEAN, null, false);
  static final ValueType NUMBER = new ValueType(Kind.NUMBER, null, false);
  static final ValueType TEXT = new ValueType(Kind.TEXT, null, false);

  /** A list of nobody knows what. */
  static final ValueType LIST = new ValueType(Kind.ANY, null, true);

  /** Something that is never true or false: a date, or what is computed. */
  static final ValueType OTHER = new ValueType(Kind.GROUP, null, false);

  static ValueType of(DocumentField field) {
    return field.kind() == Kind.LIST
        ? field.items().map(item -> new ValueType(item.kind(), item, true)).orElse(LIST)
        : new ValueType(field.kind(), field, false);
  }

  /** Of a field in it; in a list, that of each item. Empty where there is none. */
  Optional<ValueType> step(String name) {
    if (field == null) {
      return Optional.of(ANY);
    }
    var inner = field.field(name).map(ValueType::of);
    return isList ? inner.map(ValueType::each) : inner;
  }

  /** A list of these; a list of lists is one of anything. */
  ValueType each() {
    return isList ? LIST : new ValueType(kind, field, true);
  }

  ValueType item() {
    return new ValueType(kind, field, false);
  }

  boolean isKnown() {
    return isList || kind != Kind.ANY;
  }

  boolean mayBeBoolean() {
    return !isKnown() || (!isList && kind == Kind.BOOLEAN);
  }

  /** Whether comparing the two can be true or false. */
  boolean comparesWith(ValueType other) {
    return !isKnown()
        || !other.isKnown()
        || (isList == other.isList
            && (isList || kind == other.kind || equals(OTHER) || other.equals(OTHER)));
  }

  /** Such as {@code a text}. */
  String inWords() {
    if (isList) {
      return "a list";
    }
    return switch (kind) {
      case GROUP -> field == null ? "a number, text, date or duration" : "a group of fields";
      case LIST -> "a list";
      case TEXT -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case ANY -> "anything";
    };
  }
}
