package dev.crossdock.mapping.write;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * How a canonical document becomes a file without an envelope. How such a file is written is what
 * the map that reads it says.
 *
 * @param id path below {@code mappings/} without extension
 * @param document type of the documents it writes
 * @param namespaces of XML, by prefix; the document element's under the empty one
 * @param numbers fields that are written with the decimal mark of the format
 * @param dates fields that are written with its first date format
 * @param unwritten canonical paths that are left out on purpose
 * @param files everything it was made of, by path below {@code mappings/}
 */
record FileOutboundMap(
    String id,
    String document,
    Map<String, String> namespaces,
    Set<String> numbers,
    Set<String> dates,
    List<FileStep> steps,
    List<String> unwritten,
    SortedMap<String, byte[]> files) {

  FileOutboundMap {
    files = Collections.unmodifiableSortedMap(files);
  }
}
