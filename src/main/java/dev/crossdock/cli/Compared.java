package dev.crossdock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document through two versions of a map.
 *
 * @param from file or transmission
 * @param place of the document in it
 * @param fresh violations that only the new one finds; {@code gone}, only the old one
 */
record Compared(
    String from,
    String place,
    MapResult old,
    MapResult now,
    List<Change> changes,
    List<Violation> fresh,
    List<Violation> gone) {

  /** Its outcome, in the words that are printed. */
  enum Outcome {
    SAME,
    DIFFERS,
    NEWLY_REJECTED,
    NEWLY_ACCEPTED
  }

  /** A field with what each makes of it; null is nothing. */
  record Change(String path, @Nullable JsonNode old, @Nullable JsonNode now) {}

  static Compared of(String from, String place, MapResult old, MapResult now) {
    var changes = new ArrayList<Change>();
    between(old.tree(), now.tree(), "", changes);
    return new Compared(
        from,
        place,
        old,
        now,
        changes,
        without(now.violations(), old.violations()),
        without(old.violations(), now.violations()));
  }

  Outcome outcome() {
    if (old.rejected() != now.rejected()) {
      return now.rejected() ? Outcome.NEWLY_REJECTED : Outcome.NEWLY_ACCEPTED;
    }
    return changes.isEmpty() && fresh.isEmpty() && gone.isEmpty() ? Outcome.SAME : Outcome.DIFFERS;
  }

  /** Its number, as either tells. */
  @Nullable String number() {
    return now.number() == null ? old.number() : now.number();
  }

  /** Its type, as either tells. */
  @Nullable String type() {
    return now.type() == null ? old.type() : now.type();
  }

  private static List<Violation> without(List<Violation> these, List<Violation> others) {
    var left = new ArrayList<>(these);
    others.forEach(other -> removeLike(left, other));
    return left;
  }

  private static void removeLike(List<Violation> from, Violation other) {
    for (int i = 0; i < from.size(); i++) {
      var one = from.get(i);
      if (one.code() == other.code()
          && one.severity() == other.severity()
          && Objects.equals(one.path(), other.path())
          && Objects.equals(one.place(), other.place())
          && Objects.equals(one.value(), other.value())) {
        from.remove(i);
        return;
      }
    }
  }

  private static void between(
      @Nullable JsonNode old, @Nullable JsonNode now, String path, List<Change> changes) {
    var any = old == null ? now : old;
    if (any == null || same(old, now)) {
      return;
    }
    boolean alike = old == null || now == null || old.getNodeType() == now.getNodeType();
    if (alike && any.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      names(old, names);
      names(now, names);
      for (var name : names) {
        var below = path.isEmpty() ? name : path + '.' + name;
        between(at(old, name), at(now, name), below, changes);
      }
    } else if (alike && any.isArray()) {
      int size = Math.max(old == null ? 0 : old.size(), now == null ? 0 : now.size());
      for (int i = 0; i < size; i++) {
        var below = path + '[' + i + ']';
        between(old == null ? null : old.get(i), now == null ? null : now.get(i), below, changes);
      }
    } else {
      changes.add(new Change(path, old, now));
    }
  }

  private static void names(@Nullable JsonNode object, Set<String> into) {
    if (object != null) {
      object.fieldNames().forEachRemaining(into::add);
    }
  }

  private static @Nullable JsonNode at(@Nullable JsonNode object, String name) {
    return object == null ? null : object.get(name);
  }

  private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
    if (one == null || other == null) {
      return Objects.equals(one, other);
    }
    return (one.isNumber() && other.isNumber())
        ? one.decimalValue().compareTo(other.decimalValue()) == 0
        : one.equals(other);
  }
}
