package dev.crossdock.store;

import dev.crossdock.diagnostics.Violation;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stored documents and what was found wrong in them. Everything joins the caller's transaction. */
public interface Documents {

  /**
   * Puts what was read anew in the place of a document that took no effect: its row, its body, and
   * what was found in it. It is as if it had just been read, whatever it was before.
   *
   * @return whether it was rejected, held or dead-lettered, so that it could be done
   */
  boolean replace(long id, DocumentEntry entry);

  /**
   * Stores documents and their violations; a place is taken only once.
   *
   * @return their ids, in the order given
   */
  List<Long> add(List<DocumentEntry> entries);

  /** Stores violations of an interchange, or of the whole transmission (interchange 0). */
  void addViolations(TransmissionNumber transmission, int interchange, List<Violation> violations);

  /**
   * What the syntax of each document of an interchange came to, in order; never all in memory.
   *
   * @param reader is done with the iterator when it returns
   */
  <T> T verdicts(
      TransmissionNumber transmission,
      int interchange,
      Function<Iterator<SyntaxVerdict>, T> reader);

  /**
   * Decides the parked documents of an interchange, group by group: to be accepted when none of the
   * group was rejected, else rejected.
   *
   * @param because what is told of those that fall with their group
   */
  void decideGroups(TransmissionNumber transmission, int interchange, Violation because);

  /**
   * Documents to accept, in the order in which they arrived, locked. Passed over are those that
   * someone else has locked, those whose sender sent something earlier that was not read yet, and
   * those behind an earlier one of the same order that is not among these.
   */
  List<DocumentToAccept> claimToAccept(int most);

  /** Those of these documents that are to be accepted, by id, locked. */
  List<DocumentToAccept> claimToAccept(Collection<Long> documents);

  /** Writes the outcome of claimed documents. */
  void settle(List<AcceptedOrNot> results);

  /** Whether a message of ours of this type answers the document at a place already. */
  boolean isAnswered(DocumentEntry.Place place, String message);

  /** The outcome of the documents of a transmission and why, in order, for a readable report. */
  List<Fate> fates(TransmissionNumber transmission);

  /** Whether any document of the transmission is still to be accepted or read. */
  boolean anyLeftToAccept(TransmissionNumber transmission);

  /**
   * The outcome of one document; number 0 stands for the file as a whole.
   *
   * @param documentNumber the sender's number of it, where it could be read
   */
  record Fate(
      int document,
      @Nullable String documentNumber,
      String state,
      @Nullable Long duplicateOf,
      List<Violation> violations) {}

  /** What the syntax of one document came to. */
  record SyntaxVerdict(
      int group,
      String message,
      String version,
      String agency,
      String association,
      String controlNumber,
      boolean rejected,
      List<Violation> violations) {}
}
