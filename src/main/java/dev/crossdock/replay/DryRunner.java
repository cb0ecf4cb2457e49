package dev.crossdock.replay;

import dev.crossdock.cases.Case;
import dev.crossdock.cases.CaseQuery;
import dev.crossdock.cases.Cases;
import dev.crossdock.replay.DryRun.Preview;
import dev.crossdock.trace.DocumentSummary;
import dev.crossdock.trace.Traces;
import dev.crossdock.trace.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what a replay would do, by the words that the replay itself goes by. Writes nothing. */
public final class DryRunner {

  /** Documents that one dry run looks at, at most. */
  public static final int MOST = 500;

  private final Subjects subjects;
  private final Replays replays;
  private final Traces traces;
  private final Cases cases;
  private final Planning planning;
  private final RolledBackReplay rolledBack;
  private final Clock clock;

  public DryRunner(
      Subjects subjects,
      Replays replays,
      Traces traces,
      Cases cases,
      Planning planning,
      RolledBackReplay rolledBack,
      Clock clock) {
    this.subjects = subjects;
    this.replays = replays;
    this.traces = traces;
    this.cases = cases;
    this.planning = planning;
    this.rolledBack = rolledBack;
    this.clock = clock;
  }

  /** Looks at the first {@code most} documents, or acknowledgements, that it would be about. */
  public DryRun of(ReplayOrder order, int most) {
    int limit = Math.max(1, Math.min(MOST, most));
    var selected = selected(order.selection(), limit);
    var ids = replays.items(order.point(), selected.ids());
    var found = new HashMap<Long, Subject>();
    subjects.look(ids).forEach(s -> found.put(s.id(), s));
    var previews = ids.stream().map(id -> preview(id, found.get(id), order)).toList();
    var skipped = new TreeMap<String, Integer>();
    previews.stream()
        .map(Preview::skipReason)
        .filter(java.util.Objects::nonNull)
        .forEach(reason -> skipped.merge(reason, 1, Integer::sum));
    int replayed = previews.size() - skipped.values().stream().mapToInt(n -> n).sum();
    return new DryRun(
        order.point(),
        previews.size(),
        selected.more(),
        replayed,
        skipped,
        targets(previews),
        previews);
  }

  private static Map<String, Integer> targets(List<Preview> previews) {
    var targets = new TreeMap<String, Integer>();
    previews.stream()
        .flatMap(p -> p.deliveries().stream())
        .filter(DryRun.Delivery::redelivered)
        .forEach(d -> targets.merge(d.target(), 1, Integer::sum));
    return targets;
  }

  private record Selected(List<Long> ids, boolean more) {}

  private Selected selected(Selection selection, int limit) {
    var filter = selection.filter();
    if (filter == null) {
      var ids = selection.documents();
      return new Selected(ids.subList(0, Math.min(limit, ids.size())), ids.size() > limit);
    }
    var page = traces.documents(filter.page(limit, null, clock.instant()), Viewer.EVERYTHING);
    return new Selected(
        page.items().stream().map(DocumentSummary::id).toList(), page.next() != null);
  }

  private Preview preview(long id, @Nullable Subject subject, ReplayOrder order) {
    if (subject == null) {
      return new Preview(
          id,
          null,
          null,
          null,
          null,
          SkipReason.NOT_HERE.id(),
          SkipReason.NOT_HERE.words(),
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
    var step = planning.of(subject, order);
    var tried =
        step.skipReason() == null && order.point().accepts() ? rolledBack.of(id, order) : null;
    var skipReason =
        step.skipReason() == null && tried == null && order.point().accepts()
            ? SkipReason.IN_FLIGHT
            : step.skipReason();
    return new Preview(
        id,
        subject.type(),
        subject.number(),
        subject.partner(),
        subject.state().id(),
        skipReason == null ? left(tried) : skipReason.id(),
        skipReason == null
            ? tried == null ? StepDescription.of(step) : tried.words()
            : skipReason.words(),
        tried == null || left(tried) != null ? null : tried.words(),
        tried == null ? List.of() : tried.gone(),
        tried == null ? List.of() : tried.found(),
        tried == null ? List.of() : tried.differs(),
        step.deliveries().stream().map(DryRunner::delivery).toList(),
        cases.list(CaseQuery.ofDocument(id)).stream()
            .filter(c -> c.state() != dev.crossdock.cases.CaseState.CLOSED)
            .map(Case::id)
            .toList(),
        replays.items(ReplayPoint.ACKNOWLEDGEMENT, List.of(id)));
  }

  /** Why it would be left as it is after all; null: it would not. */
  private static @Nullable String left(RolledBackReplay.@Nullable Outcome tried) {
    return tried != null && tried.result().state() == ReplayItem.State.SKIPPED
        ? tried.result().code()
        : null;
  }

  private static DryRun.Delivery delivery(ReplayStep.Way way) {
    var delivery = way.delivery();
    return new DryRun.Delivery(
        delivery.id(),
        delivery.target(),
        delivery.state().id(),
        way.skipReason() == null,
        way.newKey(),
        delivery.idempotencyKey(),
        StepDescription.of(way));
  }
}
