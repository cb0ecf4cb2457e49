package dev.crossdock.replay;

import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.Deliveries.Redelivery;
import dev.crossdock.replay.ReplayItem.State;
import dev.crossdock.replay.Replays.ItemResult;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.trace.Traces;
import dev.crossdock.trace.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps of the route {@code replay}, in their order; bean {@code replay}. */
public final class ReplaySteps {

  private static final int PAGE = 500;

  private final Replays replays;
  private final Subjects subjects;
  private final Traces traces;
  private final Deliveries deliveries;
  private final Planning planning;
  private final ReplayAcceptance acceptance;

  public ReplaySteps(
      Replays replays,
      Subjects subjects,
      Traces traces,
      Deliveries deliveries,
      Planning planning,
      ReplayAcceptance acceptance) {
    this.replays = replays;
    this.subjects = subjects;
    this.traces = traces;
    this.deliveries = deliveries;
    this.planning = planning;
    this.acceptance = acceptance;
  }

  /** Lists the next documents of a replay that selects by a filter, until all are listed. */
  public void select(ReplayBatch batch) {
    batch.done("select");
    var job = batch.job();
    if (job.selected()) {
      return;
    }
    var filter = job.order().selection().filter();
    if (filter == null) {
      replays.select(job, List.of(), null);
      return;
    }
    var page =
        traces.documents(filter.page(PAGE, job.cursor(), job.createdAt()), Viewer.EVERYTHING);
    replays.select(job, page.items().stream().map(d -> d.id()).toList(), page.next());
    batch.done(1 + page.items().size());
  }

  /** Decides what is done with each document, by the words of a dry run. */
  public void plan(ReplayBatch batch) {
    batch.done("plan");
    if (batch.items().isEmpty()) {
      return;
    }
    var found = new HashMap<Long, Subject>();
    subjects.lock(batch.items()).forEach(s -> found.put(s.id(), s));
    for (long id : batch.items()) {
      var subject = found.get(id);
      batch
          .steps()
          .put(
              id,
              subject == null
                  ? ReplayStep.none(SkipReason.NOT_HERE)
                  : planning.of(subject, batch.job().order()));
    }
  }

  /** Does it: deliveries go again, or documents are accepted once more. */
  public void apply(ReplayBatch batch) {
    batch.done("apply");
    if (batch.items().isEmpty()) {
      return;
    }
    if (batch.job().order().point().accepts()) {
      acceptAgain(batch);
    } else {
      deliverAgain(batch);
    }
  }

  private void acceptAgain(ReplayBatch batch) {
    var goes = new ArrayList<Long>();
    batch
        .steps()
        .forEach(
            (id, step) -> {
              var skipReason = step.skipReason();
              if (skipReason == null) {
                goes.add(id);
              } else {
                batch
                    .results()
                    .add(
                        new ItemResult(
                            id, State.SKIPPED, skipReason.id(), skipReason.words(), List.of()));
              }
            });
    goes.sort(null);
    batch.results().addAll(acceptance.accept(batch.job().id(), goes, batch.job().order()));
  }

  private void deliverAgain(ReplayBatch batch) {
    var going = new ArrayList<Redelivery>();
    batch
        .steps()
        .values()
        .forEach(
            step ->
                step.going()
                    .forEach(way -> going.add(new Redelivery(way.delivery().id(), way.newKey()))));
    var gone = new HashSet<>(deliveries.redeliver(going));
    batch.steps().forEach((id, step) -> batch.results().add(result(id, step, gone)));
  }

  private static ItemResult result(long id, ReplayStep step, Set<Long> gone) {
    var went = step.going().stream().filter(way -> gone.contains(way.delivery().id())).toList();
    if (went.isEmpty()) {
      var skipReason = step.skipReason() == null ? SkipReason.IN_FLIGHT : step.skipReason();
      return new ItemResult(id, State.SKIPPED, skipReason.id(), skipReason.words(), List.of());
    }
    return new ItemResult(
        id,
        State.UNDER_WAY,
        null,
        StepDescription.of(step),
        went.stream().map(way -> way.delivery().id()).toList());
  }

  /** Writes the outcome of each, gives the replay its rest, and signs off. */
  public void record(ReplayBatch batch) {
    var job = batch.job();
    if (!batch.items().isEmpty()) {
      replays.record(job.id(), batch.results());
      replays.rest(job.id(), 1000L * batch.items().size() / job.order().rate());
    }
    batch.signOff("select", "plan", "apply");
    batch.wake(WakeUp.RELAY);
    batch.wake(WakeUp.EVENTS);
  }
}
