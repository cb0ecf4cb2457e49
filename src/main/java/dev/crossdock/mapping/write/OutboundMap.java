package dev.crossdock.mapping.write;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How a canonical document becomes a message.
 *
 * @param id path below {@code mappings/} without extension
 * @param document type of the documents it writes
 * @param message ST01 or UNH 0065
 * @param group GS01, empty for EDIFACT
 * @param parts steps by name, for {@link Step.Part}
 * @param unwritten canonical paths that are left out on purpose, as far as their first part goes
 * @param needed canonical paths of records that must not be left out
 * @param files everything it was made of, by path below {@code mappings/}
 */
record OutboundMap(
    String id,
    String document,
    String message,
    String group,
    List<Step> steps,
    Map<String, List<Step>> parts,
    List<String> unwritten,
    List<String> needed,
    SortedMap<String, byte[]> files) {

  OutboundMap {
    steps = List.copyOf(steps);
    parts = Map.copyOf(parts);
    unwritten = List.copyOf(unwritten);
    needed = List.copyOf(needed);
    files = Collections.unmodifiableSortedMap(files);
  }
}
