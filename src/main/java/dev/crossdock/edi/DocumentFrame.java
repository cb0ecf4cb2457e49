package dev.crossdock.edi;

import dev.crossdock.diagnostics.Violation;
import java.util.List;

/**
 * One transaction set or message, cut out of its interchange.
 *
 * @param no position in the interchange, from 1
 * @param groupNo position of its group, from 1
 * @param from offset of its first byte (of ST or UNH) in the transmission
 * @param to offset behind its last byte
 * @param line line of its first byte
 * @param column column of its first byte in that line, from 1
 * @param message ST01 ({@code 850}) or UNH 0065 ({@code ORDERS})
 * @param version GS08 ({@code 004010VICS}), or UNH 0052 and 0054 ({@code D96A})
 * @param agency GS07 or UNH 0051
 * @param association UNH 0057 ({@code EAN008}), or the implementation that ST03 names; empty where
 *     there is none
 * @param controlNumber ST02 or UNH 0062
 * @param segments segments that are there, ST and SE (UNH and UNT) included
 * @param bytes its bytes; empty when it is longer than the maximum
 * @param violations what is wrong with its own envelope
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record DocumentFrame(
    int no,
    int groupNo,
    long from,
    long to,
    long line,
    long column,
    String message,
    String version,
    String agency,
    String association,
    String controlNumber,
    int segments,
    byte[] bytes,
    List<Violation> violations) {

  public DocumentFrame {
    violations = List.copyOf(violations);
  }

  /** Whether its own envelope rejects it. */
  public boolean rejected() {
    return violations.stream().anyMatch(Violation::isError);
  }
}
