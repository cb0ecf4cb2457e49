package dev.crossdock.mapping;

import dev.crossdock.reference.CrossReferences;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** Versions with cross references, made once for as long as these are in force. Thread-safe. */
final class TranslatingVersions {

  private static final Map<CrossReferences, Map<String, MapVersion>> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private TranslatingVersions() {}

  static MapVersion of(MapVersion version, CrossReferences references) {
    return KNOWN
        .computeIfAbsent(references, key -> new ConcurrentHashMap<>())
        .computeIfAbsent(version.hash(), key -> version.with(references));
  }
}
