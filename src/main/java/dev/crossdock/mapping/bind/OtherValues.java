package dev.crossdock.mapping.bind;

import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.edi.Blanks;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;

/** Values for which the map names no field of their own: they go to a list, with their code. */
final class OtherValues {

  /** Scheme of an identifier that nothing qualifies: mutually defined. */
  private static final String UNQUALIFIED = "ZZ";

  private OtherValues() {}

  /** Whether the code is missing that says what the value is. */
  static boolean isUnqualified(Statement statement, Element element) {
    return statement.named() != null && element.getAttribute(statement.named()).isBlank();
  }

  /** An identifier of which nothing says what it is stays one of an unknown kind. */
  static void unqualified(
      Statement statement, TargetPath target, Draft draft, String text, List<SourceValue> from) {
    boolean id = target.leaf().name().equals("id");
    draft.report(
        id ? MappingCode.QUALIFIER_MISSING : MappingCode.VALUE_MISSING,
        draft.current().path(),
        Objects.requireNonNull(statement.named()),
        text,
        "Nothing says what \"" + text + "\" is: its qualifier is missing.");
    if (id) {
      var owner = target.added(draft);
      var scheme = owner.shape().field("scheme");
      if (scheme != null && scheme.type() == String.class) {
        owner.set(scheme, UNQUALIFIED);
      }
      owner.set(target.leaf(), text);
      owner.from(target.leaf(), from);
    }
  }

  /** A second value of one kind goes to the others, with its code. */
  static void second(
      Statement statement,
      TargetPath others,
      String text,
      Object value,
      Element element,
      Draft draft,
      List<SourceValue> from) {
    if (others.leaf().name().equals("id")) {
      identifier(statement, others, text, element, draft, from);
      return;
    }
    var owner = others.owner(draft, statement.round());
    if (owner.get(others.leaf()) == null) {
      owner.set(others.leaf(), value);
      owner.from(others.leaf(), from);
      code(statement, others, element, draft);
    }
  }

  /** What the value among the others is: the code goes to the record that holds it. */
  static void code(Statement statement, TargetPath target, Element element, Draft draft) {
    var owner = target.owner(draft, statement.round());
    if (owner.get(target.leaf()) == null || statement.named() == null) {
      return;
    }
    var holder = owner;
    while (holder != null && holder.shape().field("code") == null) {
      holder = holder.parent();
    }
    var code = holder == null ? null : holder.shape().field("code");
    if (holder != null && code != null) {
      holder.set(code, Blanks.strip(element.getAttribute(statement.named())));
    }
  }

  /** A further identifier: a new record of the code that names it and the text. */
  static void identifier(
      Statement statement,
      TargetPath target,
      String text,
      Element element,
      Draft draft,
      List<SourceValue> from) {
    var owner = target.added(draft);
    var scheme = owner.shape().field("scheme");
    if (scheme != null && statement.named() != null) {
      owner.set(scheme, Blanks.strip(element.getAttribute(statement.named())));
    }
    owner.set(target.leaf(), text);
    owner.from(target.leaf(), from);
    draft.placed(owner, target.leaf(), statement);
  }
}
