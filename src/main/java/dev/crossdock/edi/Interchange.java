package dev.crossdock.edi;

import dev.crossdock.diagnostics.Violation;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One interchange of a transmission, as its envelope says and as its bytes are.
 *
 * @param no position in the transmission, from 1
 * @param from offset of the first byte of ISA, UNA or UNB
 * @param to offset behind the terminator of IEA or UNZ, or the end of what is there
 * @param line line of its first byte, from 1
 * @param column column of its first byte in that line, from 1
 * @param controlNumber ISA13 or UNB 0020, as received
 * @param test ISA15 is T, or UNB 0035 is 1
 * @param version ISA12 ({@code 00401}) or the syntax version ({@code 3})
 * @param date ISA09 or UNB 0017, as received
 * @param time ISA10 or UNB 0019, as received
 * @param when date and time, null where they are none
 * @param acknowledgementRequested ISA14 or UNB 0031 is 1
 * @param applicationReference UNB 0026
 * @param agreement UNB 0032
 * @param groups the groups, at most as many as {@link FramingOptions#maxGroups} says
 * @param documents documents that are there, in all groups
 * @param messages types of the documents, such as {@code 850}, and {@code TA1} where one stands
 *     before the groups; at most {@link #MAX_MESSAGES}
 * @param firstDocument offset of the first ST or UNH, -1 where there is none
 * @param violations what is wrong with the interchange itself; one of severity error rejects all
 *     that is in it
 */
public record Interchange(
    int no,
    long from,
    long to,
    long line,
    long column,
    Syntax syntax,
    EnvelopeId sender,
    EnvelopeId receiver,
    String controlNumber,
    boolean test,
    String version,
    String date,
    String time,
    @Nullable LocalDateTime when,
    boolean acknowledgementRequested,
    String applicationReference,
    String agreement,
    List<Group> groups,
    int documents,
    Set<String> messages,
    long firstDocument,
    List<Violation> violations) {

  /** As many types of documents are told of one interchange. */
  public static final int MAX_MESSAGES = 50;

  public Interchange {
    messages = Set.copyOf(messages);
    groups = List.copyOf(groups);
    violations = List.copyOf(violations);
  }

  /** The same interchange with these violations instead. */
  public Interchange withViolations(List<Violation> others) {
    return with(to, groups, others);
  }

  /** The same interchange where its bytes end here instead. */
  public Interchange endingAt(long end) {
    return with(end, groups, violations);
  }

  /** The same interchange with every violation of its envelopes weighed anew. */
  public Interchange weighed(UnaryOperator<Violation> scale) {
    return with(
        to,
        groups.stream()
            .map(g -> g.withViolations(g.violations().stream().map(scale).toList()))
            .toList(),
        violations.stream().map(scale).toList());
  }

  private Interchange with(long to, List<Group> groups, List<Violation> violations) {
    return new Interchange(
        no,
        from,
        to,
        line,
        column,
        syntax,
        sender,
        receiver,
        controlNumber,
        test,
        version,
        date,
        time,
        when,
        acknowledgementRequested,
        applicationReference,
        agreement,
        groups,
        documents,
        messages,
        firstDocument,
        violations);
  }

  /** X12 or EDIFACT. */
  public Standard standard() {
    return syntax.standard();
  }

  /** Whether the envelope rejects everything in the interchange: TA1 R or UCI 4. */
  public boolean rejected() {
    return violations.stream().anyMatch(Violation::isError);
  }
}
