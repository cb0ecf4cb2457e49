package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.ItemIds;
import dev.crossdock.canonical.Location;
import dev.crossdock.canonical.Party;
import dev.crossdock.canonical.PartyId;
import dev.crossdock.canonical.Price;
import dev.crossdock.canonical.Quantity;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.reference.CrossReferences;
import dev.crossdock.reference.CrossReferences.Listed;
import dev.crossdock.reference.ReferenceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts our codes beside a partner's codes in a draft; our units, in place of theirs. The day that
 * counts is the document's own.
 */
final class CodeTranslation {

  private static final Map<Class<?>, ReferenceKind> KINDS =
      Map.of(
          ItemIds.class, ReferenceKind.ITEMS,
          Party.class, ReferenceKind.PARTIES,
          Location.class, ReferenceKind.LOCATIONS,
          Quantity.class, ReferenceKind.UNITS,
          Price.class, ReferenceKind.UNITS);

  /** Of so many codes of a document those near are looked for. */
  private static final int MOST_NEAR = 3;

  private final Draft draft;
  private final CrossReferences references;
  private LocalDate day = LocalDate.EPOCH;
  private int unknown;

  CodeTranslation(Draft draft, CrossReferences references) {
    this.draft = draft;
    this.references = references;
  }

  /** Without a date there is no document, and that is told already. */
  void translate(Node root) {
    var field = root.shape().field("issueDate");
    if (field != null && root.get(field) instanceof LocalDate issued) {
      day = issued;
      walk(root);
    }
  }

  private void walk(Node node) {
    var kind = KINDS.get(node.shape().type());
    if (kind != null) {
      references.list(kind).ifPresent(list -> translate(list, node));
    }
    for (var field : node.shape().fields()) {
      var value = node.get(field);
      if (value instanceof Node child) {
        walk(child);
      } else if (value instanceof List<?> list && field.isRecord()) {
        list.forEach(
            item -> {
              if (item instanceof Node child) {
                walk(child);
              }
            });
      }
    }
  }

  private void translate(Listed list, Node node) {
    var slot = slot(node, list.theirs());
    if (slot == null) {
      return;
    }
    var theirs = slot.owner().text(slot.field());
    var ours = list.codes().ours(theirs, day);
    if (list.kind() == ReferenceKind.UNITS) {
      if (ours != null) {
        set(slot, ours);
      }
    } else if (ours != null) {
      put(list, node, slot, ours);
    } else {
      draft.report(
          Violation.of(
              list.kind().unknown(),
              slot.path(),
              slot.owner().place(slot.field()),
              theirs,
              list.codes().unknownOfTheirs(theirs, day, list.kind(), unknown++ < MOST_NEAR)));
    }
  }

  /** What the partner takes for our code may be wrong: ours is what the cross reference says. */
  private void put(Listed list, Node node, Slot from, String ours) {
    var slot = slot(node, list.ours());
    if (slot == null) {
      slot = added(node, list.ours());
    } else {
      var named = slot.owner().text(slot.field());
      if (!named.equals(ours)) {
        draft.report(
            Violation.of(
                RuleCode.CROSS_REFERENCE_DIFFERS,
                slot.path(),
                slot.owner().place(slot.field()),
                named,
                "It names \"%s\"; \"%s\" is \"%s\" here on %s."
                    .formatted(named, from.owner().text(from.field()), ours, day)));
      }
    }
    set(slot, ours);
    var field = Objects.requireNonNull(from.owner().shape().field(from.field()));
    slot.owner()
        .from(
            Objects.requireNonNull(slot.owner().shape().field(slot.field())),
            from.owner().from(field));
  }

  private static void set(Slot slot, String code) {
    slot.owner().set(Objects.requireNonNull(slot.owner().shape().field(slot.field())), code);
  }

  /** A code of a record: a component of it, or of one of its identifiers. */
  private record Slot(Node owner, String field) {
    String path() {
      return owner.path(field);
    }
  }

  /** Where the code is; null where there is none. */
  private static @Nullable Slot slot(Node node, String name) {
    if (node.shape().field(name) != null) {
      return node.text(name).isEmpty() ? null : new Slot(node, name);
    }
    var ids = node.shape().field("ids");
    if (ids != null && node.get(ids) instanceof List<?> list) {
      for (var item : list) {
        if (item instanceof Node id && id.text("scheme").equals(name) && !id.text("id").isEmpty()) {
          return new Slot(id, "id");
        }
      }
    }
    return null;
  }

  /** Where there is room for the code. */
  private static Slot added(Node node, String name) {
    if (node.shape().field(name) != null) {
      return new Slot(node, name);
    }
    var id = node.add(Objects.requireNonNull(node.shape().field("ids")), node.place());
    var scheme = Objects.requireNonNull(id.shape().field("scheme"));
    id.set(scheme, Objects.requireNonNull(Names.constant(PartyId.Scheme.class, name)));
    return new Slot(id, "id");
  }
}
