package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.KeyParts;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that may be too long to be a key, and where they lie. Not thread-safe. */
final class LongTexts {

  private static final int MOST = 1000;

  private final Map<String, Place> places = new HashMap<>(0);

  /** Whether the text is to be noted; a key may be made of two. */
  boolean mayHold(String text) {
    return text.length() > KeyParts.LONGEST / 2 && places.size() < MOST;
  }

  void note(String text, Place place) {
    places.putIfAbsent(text, place);
  }

  /** The keys that are too long, each at the place of its text, else at this one. */
  List<Violation> judge(KeyParts parts, @Nullable Place otherwise) {
    return parts.tooLong().entrySet().stream()
        .map(key -> tooLong(key.getKey(), key.getValue(), otherwise))
        .toList();
  }

  private Violation tooLong(String name, String text, @Nullable Place otherwise) {
    var seen = places.entrySet().stream().filter(e -> text.contains(e.getKey()));
    return Violation.of(
        FileCode.VALUE_TOO_LONG,
        name.equals("document number") ? "number" : null,
        seen.map(Map.Entry::getValue).findFirst().orElse(otherwise),
        text,
        "The %s has %d characters; at most %d make a key."
            .formatted(name, text.length(), KeyParts.LONGEST));
  }
}
