package dev.crossdock.mapping.bind;

import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the values of a document that no statement of its map has read. Not thread-safe. */
public final class Unread {

  private static final int NAMED = 5;

  /** Values among which it looks for more to name. */
  private static final int LOOKED_AT = 64;

  private final Set<String> names = new LinkedHashSet<>();
  private int count;
  private @Nullable Place first;

  /** Whether it wants to know where the next one lies: a few are named. */
  public boolean names() {
    return names.size() < NAMED && count < LOOKED_AT;
  }

  /** A value that nothing has read, by what people call it. */
  public void add(String name, Place place) {
    count++;
    if (first == null) {
      first = place;
    }
    if (names.size() < NAMED) {
      names.add(name);
    }
  }

  /** More of them. */
  public void add(int more) {
    count += more;
  }

  /** What is to be told of them; empty where all were read. */
  public Optional<Violation> told() {
    if (count == 0) {
      return Optional.empty();
    }
    var named = String.join(", ", names);
    var what = count == 1 ? named : count + " of the values: " + named;
    var message =
        "No statement of the map reads " + what + (count == names.size() ? "." : " and others.");
    return Optional.of(Violation.of(MappingCode.VALUES_UNREAD, null, first, null, message));
  }
}
