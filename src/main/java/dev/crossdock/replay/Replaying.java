package dev.crossdock.replay;

import dev.crossdock.audit.Actor;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.Deliveries.Again;
import dev.crossdock.intake.Signals;
import dev.crossdock.intake.Transactions;
import dev.crossdock.replay.ReplayItem.State;
import dev.crossdock.replay.Replays.ItemResult;
import dev.crossdock.trace.Traces;
import dev.crossdock.trace.Viewer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works on replays: a small batch a run, its results in the transaction of its effects, so that a
 * crash undoes both and the next run goes on where this one began. Several hubs work on different
 * replays; one replay is worked on by one at a time.
 */
public final class Replaying {

  private static final Logger LOG = Logger.getLogger(Replaying.class.getName());

  /** As many of one replay are on their way at most: a slow target slows it down. */
  static final int MOST_UNDER_WAY = 1000;

  private static final int BATCH = 50;
  private static final int PAGE = 500;
  private static final int BATCHES_A_SECOND = 5;
  private static final long PATIENCE_MILLIS = 500;

  private final Transactions transactions;
  private final Replays replays;
  private final Subjects subjects;
  private final Traces traces;
  private final Deliveries deliveries;
  private final Planning planning;
  private final AcceptingAgain again;
  private final Signals signals;

  public Replaying(
      Transactions transactions,
      Replays replays,
      Subjects subjects,
      Traces traces,
      Deliveries deliveries,
      Planning planning,
      Resetting resetting,
      ReadingAgain reading,
      Edits edits,
      Acceptance acceptance,
      Signals signals) {
    this.transactions = transactions;
    this.replays = replays;
    this.subjects = subjects;
    this.traces = traces;
    this.deliveries = deliveries;
    this.planning = planning;
    this.again = new AcceptingAgain(subjects, resetting, reading, edits, acceptance);
    this.signals = signals;
  }

  /** One turn of one replay. Returns how much was done; 0: nothing is due. */
  public int run() {
    int done;
    try {
      done = transactions.run(() -> turn(BATCH));
    } catch (RuntimeException e) {
      if (ofTheDatabase(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, "A batch could not be replayed; its documents are tried alone", e);
      done = alone();
    }
    if (done > 0) {
      signals.wake("relay");
      signals.wake("events");
    }
    return done;
  }

  private int turn(int most) {
    var claimed = replays.claim();
    if (claimed.isEmpty()) {
      return 0;
    }
    return turn(claimed.get(), most);
  }

  private int turn(ReplayJob job, int most) {
    return job.selected() ? goOn(job, most) : select(job);
  }

  private int select(ReplayJob job) {
    var filter = job.order().selection().filter();
    if (filter == null) {
      replays.select(job, List.of(), null);
      return 1;
    }
    var page =
        traces.documents(filter.page(PAGE, job.cursor(), job.createdAt()), Viewer.EVERYTHING);
    replays.select(job, page.items().stream().map(d -> d.id()).toList(), page.next());
    return 1 + page.items().size();
  }

  private int goOn(ReplayJob job, int most) {
    int judged = replays.judge(job.id());
    if (judged > 0) {
      return judged; // counted anew by the next turn
    }
    if (job.failed() >= job.stopAt()) {
      replays.move(job.id(), ReplayMove.STOP, Actor.HUB, job.failed() + " failed");
      return 1;
    }
    var ids =
        job.underWay() >= MOST_UNDER_WAY || replays.crowded()
            ? List.<Long>of()
            : replays.waiting(job.id(), Math.min(most, batch(job)));
    if (!ids.isEmpty()) {
      replays.record(job.id(), work(job, ids));
      replays.rest(job.id(), 1000L * ids.size() / job.order().rate());
    } else if (job.underWay() == 0 && replays.waiting(job.id(), 1).isEmpty()) {
      replays.move(job.id(), ReplayMove.FINISH, Actor.HUB, null);
    } else {
      replays.rest(job.id(), PATIENCE_MILLIS);
    }
    return ids.size();
  }

  private static int batch(ReplayJob job) {
    return Math.max(1, job.order().rate() / BATCHES_A_SECOND);
  }

  private List<ItemResult> work(ReplayJob job, List<Long> ids) {
    var found = new HashMap<Long, Subject>();
    subjects.lock(ids).forEach(s -> found.put(s.id(), s));
    var steps = new HashMap<Long, Step>();
    var going = new ArrayList<Again>();
    for (long id : ids) {
      var subject = found.get(id);
      var step = subject == null ? Step.none(Stay.NOT_HERE) : planning.of(subject, job.order());
      steps.put(id, step);
      step.going().forEach(way -> going.add(new Again(way.delivery().id(), way.newKey())));
    }
    if (job.order().point().accepts()) {
      return acceptAgain(job, steps);
    }
    var gone = new HashSet<>(deliveries.again(going));
    return ids.stream()
        .map(id -> result(id, steps.getOrDefault(id, Step.none(Stay.NOT_HERE)), gone))
        .toList();
  }

  private List<ItemResult> acceptAgain(ReplayJob job, Map<Long, Step> steps) {
    var results = new ArrayList<ItemResult>();
    var goes = new ArrayList<Long>();
    steps.forEach(
        (id, step) -> {
          var stay = step.stay();
          if (stay == null) {
            goes.add(id);
          } else {
            results.add(new ItemResult(id, State.SKIPPED, stay.id(), stay.words(), List.of()));
          }
        });
    goes.sort(null);
    results.addAll(again.accept(job.id(), goes, job.order()));
    return results;
  }

  private static ItemResult result(long id, Step step, java.util.Set<Long> gone) {
    var went = step.going().stream().filter(way -> gone.contains(way.delivery().id())).toList();
    if (went.isEmpty()) {
      var stay = step.stay() == null ? Stay.IN_FLIGHT : step.stay();
      return new ItemResult(id, State.SKIPPED, stay.id(), stay.words(), List.of());
    }
    return new ItemResult(
        id,
        State.UNDER_WAY,
        null,
        Telling.of(step),
        went.stream().map(way -> way.delivery().id()).toList());
  }

  /** The next batch one by one; one that fails alone is noted and harms no other. */
  private int alone() {
    int done = 0;
    for (; done < BATCH; done++) {
      var current = new ReplayJob[1];
      try {
        boolean any =
            transactions.run(
                () -> {
                  var job = replays.claim();
                  job.ifPresent(j -> current[0] = j);
                  return job.isPresent() && turn(job.get(), 1) > 0;
                });
        if (!any) {
          return done;
        }
      } catch (RuntimeException e) {
        if (ofTheDatabase(e) || current[0] == null) {
          throw e;
        }
        giveUp(current[0].id(), e);
      }
    }
    return done;
  }

  private void giveUp(long replay, RuntimeException failure) {
    transactions.run(
        () -> {
          for (long id : replays.waiting(replay, 1)) {
            LOG.log(Level.SEVERE, "Document " + id + " cannot be replayed", failure);
            replays.record(
                replay,
                List.of(
                    new ItemResult(
                        id, State.FAILED, "hub-failed", String.valueOf(failure), List.of())));
          }
          return true;
        });
  }

  /** Broken connections and the like: later it may well go through. */
  private static boolean ofTheDatabase(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        return state.length() < 2 || "08 53 57 58 40 25".contains(state.substring(0, 2));
      }
    }
    return false;
  }
}
