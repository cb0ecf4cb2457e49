package dev.crossdock.edi.acknowledge;

import dev.crossdock.diagnostics.Violation;
import java.util.List;

/**
 * What an acknowledgement says about one document.
 *
 * @param groupNo group it lies in, from 1
 * @param message ST01 or UNH 0065
 * @param version GS08, or UNH 0052 and 0054 ({@code D96A})
 * @param agency UNH 0051; empty for X12
 * @param association UNH 0057 or ST03, empty where there is none
 * @param controlNumber ST02 or UNH 0062
 * @param accepted whether the document itself is accepted
 * @param violations envelope and grammar findings only; never those of schema, rules or delivery
 */
public record DocumentVerdict(
    int groupNo,
    String message,
    String version,
    String agency,
    String association,
    String controlNumber,
    boolean accepted,
    List<Violation> violations) {

  public DocumentVerdict {
    violations = List.copyOf(violations);
  }
}
