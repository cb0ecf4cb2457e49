package dev.crossdock.edi;

import dev.crossdock.diagnostics.Violation;
import java.util.List;

/**
 * A functional group. EDIFACT messages that lie directly in their interchange are in one implicit
 * group, whose {@link #functionalId} and {@link #controlNumber} are empty.
 *
 * @param no position in the interchange, from 1
 * @param from offset of the first byte of GS/UNG
 * @param to offset behind the terminator of GE/UNE
 * @param functionalId GS01 ({@code PO}) or UNG 0038 ({@code ORDERS})
 * @param sender GS02 or UNG S006
 * @param receiver GS03 or UNG S007
 * @param controlNumber GS06 or UNG 0048
 * @param date GS04 or UNG 0017, as received
 * @param time GS05 or UNG 0019, as received
 * @param agency GS07 or UNG 0051
 * @param version GS08, or UNG S008 as {@code D:96A:EAN008}
 * @param declaredCount what GE01 or UNE 0060 says, -1 where it says nothing
 * @param documents documents that are there
 * @param violations what is wrong with the group; one of severity error rejects the whole group
 */
public record Group(
    int no,
    long from,
    long to,
    String functionalId,
    EnvelopeId sender,
    EnvelopeId receiver,
    String controlNumber,
    String date,
    String time,
    String agency,
    String version,
    int declaredCount,
    int documents,
    List<Violation> violations) {

  public Group {
    violations = List.copyOf(violations);
  }

  /** Whether this stands for an EDIFACT interchange without UNG. */
  public boolean implicit() {
    return functionalId.isEmpty() && controlNumber.isEmpty();
  }

  /** The same group with these violations instead. */
  public Group withViolations(List<Violation> others) {
    return new Group(
        no,
        from,
        to,
        functionalId,
        sender,
        receiver,
        controlNumber,
        date,
        time,
        agency,
        version,
        declaredCount,
        documents,
        others);
  }

  /** Whether the envelope of the group rejects it. */
  public boolean rejected() {
    return violations.stream().anyMatch(Violation::isError);
  }
}
