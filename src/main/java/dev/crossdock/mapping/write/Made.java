package dev.crossdock.mapping.write;

import java.util.List;
import java.util.Map;

/**
 * An element or record to be written.
 *
 * @param values attributes or fields that have a value
 */
record Made(String name, Map<String, Found> values, Found text, List<Made> parts) {

  /** Whether anything in it comes from the document. */
  boolean saysSomething() {
    return text.data()
        || values.values().stream().anyMatch(Found::data)
        || parts.stream().anyMatch(Made::saysSomething);
  }
}
