package dev.crossdock.retention.archive;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of an archive file's index: a document, or the file it came in where document is 0.
 *
 * @param kind payload, canonical or trace
 * @param name as the sender called the file
 * @param received when it was, as an instant
 */
public record ArchiveIndexEntry(
    String kind,
    long transmission,
    long document,
    String partner,
    String type,
    String number,
    String order,
    String controlNumber,
    String received,
    String name) {

  static final String HEAD =
      "kind\ttransmission\tdocument\tpartner\ttype\tnumber\torder\tcontrol number\treceived"
          + "\tname\n";

  private static final int FIELDS = 10;

  String line() {
    return Stream.of(
                kind,
                Long.toString(transmission),
                Long.toString(document),
                partner,
                type,
                number,
                order,
                controlNumber,
                received,
                name)
            .map(field -> field.replaceAll("[\\t\\r\\n]", " "))
            .reduce((a, b) -> a + '\t' + b)
            .orElseThrow()
        + '\n';
  }

  static ArchiveIndexEntry of(String line) {
    var f = line.split("\t", -1);
    if (f.length != FIELDS) {
      throw new IllegalArgumentException("Not a line of an archive's index: " + line);
    }
    return new ArchiveIndexEntry(
        f[0], Long.parseLong(f[1]), Long.parseLong(f[2]), f[3], f[4], f[5], f[6], f[7], f[8], f[9]);
  }

  /** Whether a person who looks for this means it: a whole number, or the beginning of one. */
  boolean fits(String text) {
    return List.of(number, order, controlNumber, name).stream().anyMatch(f -> f.startsWith(text))
        || Long.toString(transmission).equals(text)
        || (document != 0 && Long.toString(document).equals(text));
  }
}
