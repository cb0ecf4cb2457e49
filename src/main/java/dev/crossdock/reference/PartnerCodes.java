package dev.crossdock.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.reference.CrossReferences.Listed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a partner's codes beside ours in a document that is to be sent; its units, in place of ours.
 * The day that counts is the document's own.
 */
public final class PartnerCodes {

  private static final Set<String> PLACES = Set.of("location", "fromLocation", "toLocation");
  private static final Set<String> ITEMS = Set.of("item", "substitute");

  /** Of so many codes of a document those near are looked for. */
  private static final int MOST_NEAR = 3;

  private final CrossReferences references;
  private final List<Violation> violations = new ArrayList<>();
  private LocalDate day = LocalDate.EPOCH;
  private int unknown;

  private PartnerCodes(CrossReferences references) {
    this.references = references;
  }

  /**
   * Changes the document.
   *
   * @param document canonical JSON
   * @return a violation for each code of ours that the partner is not known to have one for
   */
  public static List<Violation> put(CrossReferences references, ObjectNode document) {
    var codes = new PartnerCodes(references);
    try {
      codes.day = LocalDate.parse(document.path("issueDate").asText());
    } catch (DateTimeParseException e) {
      return List.of(); // no document has no date; whoever checks it says so
    }
    codes.walk(document, "", "");
    return codes.violations;
  }

  private void walk(JsonNode node, String name, String path) {
    if (node instanceof ObjectNode object) {
      record(object, name, path);
      for (var field : object.properties()) {
        if (!field.getKey().equals("source")) {
          var below = path.isEmpty() ? field.getKey() : path + '.' + field.getKey();
          walk(field.getValue(), field.getKey(), below);
        }
      }
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        walk(list.get(i), name, path + '[' + i + ']');
      }
    }
  }

  private void record(ObjectNode node, String name, String path) {
    if (ITEMS.contains(name)) {
      references.list(ReferenceKind.ITEMS).ifPresent(list -> put(list, node, path));
    } else if (name.equals("parties")) {
      references.list(ReferenceKind.PARTIES).ifPresent(list -> put(list, node, path));
    } else if (PLACES.contains(name)) {
      references.list(ReferenceKind.LOCATIONS).ifPresent(list -> put(list, node, path));
    }
    if (node.path("unit").isTextual()) {
      references.list(ReferenceKind.UNITS).ifPresent(list -> unit(list, node));
    }
  }

  private void unit(Listed list, ObjectNode node) {
    var theirs = list.codes().theirs(node.path("unit").asText(), day);
    if (theirs != null) {
      node.put("unit", theirs);
    }
  }

  private void put(Listed list, ObjectNode node, String path) {
    boolean items = list.kind() == ReferenceKind.ITEMS;
    var slot = slot(node, list.ours(), items);
    if (slot == null) {
      return;
    }
    var ours = slot.owner().path(slot.field()).asText();
    var theirs = list.codes().theirs(ours, day);
    if (theirs == null) {
      violations.add(
          Violation.of(
              list.kind().unknown(),
              path + '.' + slot.path(),
              null,
              ours,
              list.codes().unknownOfOurs(ours, day, list.kind(), unknown++ < MOST_NEAR)));
      return;
    }
    var to = slot(node, list.theirs(), items);
    if (to != null) {
      to.owner().put(to.field(), theirs);
    } else if (items || list.theirs().equals("gln")) {
      node.put(list.theirs(), theirs);
    } else {
      node.withArrayProperty("ids").addObject().put("scheme", list.theirs()).put("id", theirs);
    }
  }

  /** A code of a record: a field of it, or of one of its identifiers. */
  private record Slot(ObjectNode owner, String field, String path) {}

  private static @Nullable Slot slot(ObjectNode node, String name, boolean items) {
    if (items || name.equals("gln")) {
      return node.path(name).isTextual() ? new Slot(node, name, name) : null;
    }
    int index = 0;
    for (var id : node.path("ids")) {
      if (id instanceof ObjectNode object && name.equals(id.path("scheme").asText())) {
        return new Slot(object, "id", "ids[" + index + "].id");
      }
      index++;
    }
    return null;
  }
}
