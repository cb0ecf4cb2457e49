package dev.crossdock.replay;

import dev.crossdock.mapping.FieldDifference;
import dev.crossdock.replay.Replays.ItemResult;
import dev.crossdock.replay.Resetting.Wrong;
import dev.crossdock.stage.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does what a replay would do with a document and undoes it: what it says is what comes, and
 * nothing of it stays.
 */
public final class RolledBackReplay {

  private final Transactions transactions;
  private final Subjects subjects;
  private final Resetting resetting;
  private final ReplayAcceptance acceptance;

  public RolledBackReplay(
      Transactions transactions,
      Subjects subjects,
      Resetting resetting,
      ReplayAcceptance acceptance) {
    this.transactions = transactions;
    this.subjects = subjects;
    this.resetting = resetting;
    this.acceptance = acceptance;
  }

  /**
   * The outcome.
   *
   * @param gone what was wrong before and is not now; {@code found} what was not wrong before
   */
  record Outcome(
      ItemResult result, List<Wrong> gone, List<Wrong> found, List<FieldDifference> differs) {

    String words() {
      return String.valueOf(result.detail());
    }
  }

  /** Null where someone else has the document in hand. */
  @Nullable Outcome of(long document, ReplayOrder order) {
    try {
      transactions.run(
          () -> {
            var ids = List.of(document);
            if (subjects.lock(ids).stream().anyMatch(Subject::busy)) {
              throw new Undone(null);
            }
            var before = resetting.wrong(ids).getOrDefault(document, List.of());
            var said = resetting.said(ids).get(document);
            var result = acceptance.results(ids, order).get(0);
            var after = resetting.wrong(ids).getOrDefault(document, List.of());
            throw new Undone(
                new Outcome(
                    result,
                    without(before, after),
                    without(after, before),
                    FieldDifference.between(said, resetting.said(ids).get(document))));
          });
      throw new IllegalStateException("A dry run was not rolled back");
    } catch (Undone e) {
      return e.outcome;
    }
  }

  private static List<Wrong> without(List<Wrong> these, List<Wrong> those) {
    var left = new ArrayList<>(these);
    left.removeAll(those);
    return left;
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Outcome outcome;

    Undone(@Nullable Outcome outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }
  }
}
