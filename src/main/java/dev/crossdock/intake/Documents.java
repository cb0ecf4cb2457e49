package dev.crossdock.intake;

import dev.crossdock.fault.Violation;
import java.util.List;
import java.util.function.Consumer;

/** Stored documents and what was found wrong in them. Everything joins the caller's transaction. */
public interface Documents {

  /**
   * Stores documents and their violations; a place is taken only once.
   *
   * @return their ids, in the order given
   */
  List<Long> add(List<DocumentEntry> entries);

  /** Stores violations of an interchange, or of the whole transmission (interchange 0). */
  void addViolations(Receipt receipt, int interchange, List<Violation> violations);

  /**
   * What the syntax of each document of an interchange came to, in order; never all in memory.
   */
  void verdicts(Receipt receipt, int interchange, Consumer<SyntaxVerdict> each);

  /** Documents to accept, oldest first, locked; those that someone else has locked are passed over. */
  List<DocumentToAccept> claimToAccept(int most);

  /** Writes what became of claimed documents. */
  void settle(List<AcceptedOrNot> results);

  /** Whether any document of the transmission is still to be accepted or read. */
  boolean anyLeftToAccept(Receipt receipt);

  /** What the syntax of one document came to. */
  record SyntaxVerdict(
      int group,
      String message,
      String version,
      String controlNumber,
      List<Violation> violations) {}
}
