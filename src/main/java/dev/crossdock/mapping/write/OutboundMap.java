package dev.crossdock.mapping.write;

import java.util.List;
import java.util.Map;

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
 */
record OutboundMap(
    String id,
    String document,
    String message,
    String group,
    List<Step> steps,
    Map<String, List<Step>> parts,
    List<String> unwritten,
    List<String> needed) {}
