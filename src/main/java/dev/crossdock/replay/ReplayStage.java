package dev.crossdock.replay;

import dev.crossdock.audit.Actor;
import dev.crossdock.replay.ReplayItem.State;
import dev.crossdock.replay.Replays.ItemResult;
import dev.crossdock.stage.Stage;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The stage {@code replay}: claims the next turn of a replay, a small batch, so that its results
 * are written in the transaction of its effects. Several hubs work on different replays; one replay
 * is worked on by one at a time.
 */
public final class ReplayStage implements Stage<ReplayBatch> {

  private static final Logger LOG = Logger.getLogger(ReplayStage.class.getName());

  /** As many of one replay are on their way at most: a slow target slows it down. */
  static final int MOST_UNDER_WAY = 1000;

  private static final int BATCHES_A_SECOND = 5;
  private static final long PATIENCE_MILLIS = 500;

  private final Replays replays;

  public ReplayStage(Replays replays) {
    this.replays = replays;
  }

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public ReplayBatch claim(int most) {
    var claimed = replays.claim();
    if (claimed.isEmpty()) {
      return ReplayBatch.none();
    }
    var job = claimed.get();
    if (!job.selected()) {
      return ReplayBatch.of(job, List.of());
    }
    return goOn(job, most);
  }

  private ReplayBatch goOn(ReplayJob job, int most) {
    if (replays.judge(job.id()) > 0) {
      return ReplayBatch.of(job, List.of()); // counted anew by the next turn
    }
    if (job.failed() >= job.stopAt()) {
      replays.move(job.id(), ReplayMove.STOP, Actor.HUB, job.failed() + " failed");
      return ReplayBatch.of(job, List.of());
    }
    var ids =
        job.underWay() >= MOST_UNDER_WAY || replays.crowded()
            ? List.<Long>of()
            : replays.waiting(job.id(), Math.min(most, batch(job)));
    if (!ids.isEmpty()) {
      return ReplayBatch.of(job, ids);
    }
    if (job.underWay() == 0 && replays.waiting(job.id(), 1).isEmpty()) {
      replays.move(job.id(), ReplayMove.FINISH, Actor.HUB, null);
    } else {
      replays.rest(job.id(), PATIENCE_MILLIS);
    }
    return ReplayBatch.none();
  }

  private static int batch(ReplayJob job) {
    return Math.max(1, job.order().rate() / BATCHES_A_SECOND);
  }

  @Override
  public void giveUp(ReplayBatch failed, RuntimeException failure) {
    for (long id : failed.items()) {
      LOG.log(Level.SEVERE, "Document " + id + " cannot be replayed", failure);
      replays.record(
          failed.job().id(),
          List.of(
              new ItemResult(id, State.FAILED, "hub-failed", String.valueOf(failure), List.of())));
    }
  }
}
