package dev.crossdock.step;

import dev.crossdock.mapping.FieldDifference;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which steps documents have gone through, and who is at work on which. Everything joins the
 * caller's transaction.
 */
public interface StepRuns {

  /** The steps of these documents that were begun, by document, in their order. */
  Map<Long, List<Begun>> begun(Collection<Long> documents);

  /** Begins steps, in place of any that were begun at that number or behind it; they wait. */
  void begin(List<Start> starts);

  /** These are not to be accepted before those that they are behind. */
  void letWait(Collection<Long> documents);

  /** They take effect whatever has their business keys, when their steps are done. */
  void force(Collection<Long> documents);

  /** Accepting has taken up how their steps ended: next time they begin anew. */
  void told(Collection<Long> documents);

  /** Leases what is due in a step. */
  Optional<StepTask> lease(String step, String owner, Duration lease);

  /**
   * Notes that a document went through a step.
   *
   * @param canonical what it says now; null: the same
   * @param detail why it was refused, for people; null where it was not
   * @return whether the lease was still held; nothing is written else
   */
  boolean through(
      StepTask task,
      @Nullable String canonical,
      List<FieldDifference> changes,
      List<StepFinding> findings,
      @Nullable String detail);

  /**
   * Notes that an attempt failed.
   *
   * @param pause until the next attempt; null: it was the last one
   * @return whether the lease was still held; nothing is written else
   */
  boolean failed(StepTask task, String detail, @Nullable Duration pause);

  /** The document goes on. */
  void release(long document);

  /** These are decided: of the order of each the first that waits goes on. */
  void releaseNext(Collection<Long> decided);

  /**
   * Lets go on what waits for nothing any more, after a crash or a change of configuration.
   *
   * @param known the steps there are
   * @return how many documents
   */
  int sweep(Set<String> known);

  /** How it stands with each step that documents wait for. */
  List<Standing> standing();

  /**
   * A step of a document that was begun.
   *
   * @param before SHA-256 of the canonical JSON that it was given
   * @param after of what it made of it; empty while it is open, or failed
   * @param detail of the last failure
   * @param told whether accepting has taken it up, where it ended badly
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals
  record Begun(
      int no,
      String step,
      StepState state,
      byte[] before,
      byte[] after,
      List<StepFinding> findings,
      @Nullable String detail,
      boolean told) {}

  /**
   * A step to begin.
   *
   * @param hash SHA-256 of the canonical JSON it is given
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Start(long document, int no, String step, byte[] hash) {}

  /**
   * What waits for a step.
   *
   * @param failing how many of these have failed at least once
   * @param since when the first of them was read
   * @param lastFailure null where none failed
   */
  record Standing(
      String step,
      long waiting,
      long underWay,
      long failing,
      Instant since,
      @Nullable String lastFailure) {}
}
