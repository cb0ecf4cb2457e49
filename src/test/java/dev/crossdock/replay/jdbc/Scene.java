package dev.crossdock.replay.jdbc;

import dev.crossdock.audit.Actor;
import dev.crossdock.cases.CaseRouting.Route;
import dev.crossdock.cases.CaseSeverity;
import dev.crossdock.cases.jdbc.JdbcCases;
import dev.crossdock.config.Partners;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.DeliveryResult;
import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.delivery.Lease;
import dev.crossdock.delivery.Planned;
import dev.crossdock.delivery.jdbc.JdbcDeliveries;
import dev.crossdock.replay.DryRunner;
import dev.crossdock.replay.Edit;
import dev.crossdock.replay.Edits;
import dev.crossdock.replay.Filter;
import dev.crossdock.replay.Planning;
import dev.crossdock.replay.Replay;
import dev.crossdock.replay.ReplayAcceptance;
import dev.crossdock.replay.ReplayBatch;
import dev.crossdock.replay.ReplayOrder;
import dev.crossdock.replay.ReplayPoint;
import dev.crossdock.replay.ReplayStage;
import dev.crossdock.replay.ReplaySteps;
import dev.crossdock.replay.Replays;
import dev.crossdock.replay.RolledBackReplay;
import dev.crossdock.replay.Selection;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.StageContract.Hub;
import dev.crossdock.stage.StageRun;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.trace.jdbc.JdbcTraces;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Documents, deliveries and replays on a real database; calls of targets are told. */
final class Scene {
  static final Filter DEAD =
      new Filter(null, null, null, "dead-lettered", null, null, null, null, null, null, null);

  private static final Lease HUB = new Lease("hub/1", Duration.ofMinutes(2));

  final Jdbi jdbi;
  final JdbcReplays replays;
  final JdbcDeliveries deliveries;
  final Planned planned;
  private final Partners partners;
  private final JdbcCases cases;

  Scene(Jdbi jdbi, Partners partners) {
    this.jdbi = jdbi;
    this.partners = partners;
    this.replays = new JdbcReplays(jdbi);
    this.deliveries = new JdbcDeliveries(jdbi, Duration.ofMinutes(1));
    this.planned = new Planned(jdbi, deliveries);
    this.cases =
        new JdbcCases(
            jdbi,
            facts -> new Route(CaseSeverity.HIGH, "order-desk", Duration.ofHours(8)),
            Clock.systemUTC());
  }

  /** What was written is the edit. */
  private static final class AsWritten implements Edits {
    @Override
    public Edit read(long document, String written) {
      return new Edit(written);
    }

    @Override
    public Edit readRaw(long document, byte[] written) {
      throw new UnsupportedOperationException();
    }
  }

  /** One turn of the stage, as its route takes it. */
  @FunctionalInterface
  interface Turn {
    int run();
  }

  Turn replaying() {
    return replaying(deliveries);
  }

  Turn replaying(Deliveries by) {
    var hub = hub(by);
    var stage = new StageRun<>(hub.stage(), new JdbcTransactions(jdbi), new Signals());
    return () -> stage.run(50, hub.steps());
  }

  Hub<ReplayBatch> hub(Deliveries by) {
    var steps =
        new ReplaySteps(
            replays,
            new JdbcSubjects(jdbi),
            new JdbcTraces(jdbi, cases),
            by,
            new Planning(partners),
            again());
    return new Hub<>(
        new ReplayStage(replays),
        batch -> {
          steps.select(batch);
          steps.plan(batch);
          steps.apply(batch);
          steps.record(batch);
        });
  }

  private ReplayAcceptance again() {
    return new ReplayAcceptance(
        new JdbcSubjects(jdbi),
        new JdbcResetting(jdbi),
        (ids, version) -> Map.of(),
        new AsWritten(),
        (ids, forced) -> {});
  }

  DryRunner dryRunner() {
    var subjects = new JdbcSubjects(jdbi);
    return new DryRunner(
        subjects,
        replays,
        new JdbcTraces(jdbi, cases),
        cases,
        new Planning(partners),
        new RolledBackReplay(
            new JdbcTransactions(jdbi), subjects, new JdbcResetting(jdbi), again()),
        Clock.systemUTC());
  }

  /** An order whose delivery to the target ended so; its id. */
  long order(String number, String target, Function<DeliveryTask, DeliveryResult> end) {
    long document = planned.order(number);
    planned.plan(document, target);
    end(document, target, end);
    return document;
  }

  void end(long document, String target, Function<DeliveryTask, DeliveryResult> end) {
    var leased = deliveries.lease(List.of(planned.idOf(document, target)), HUB);
    deliveries.record(leased.stream().map(end).toList(), recorded -> {});
    planned.clearOutbox();
  }

  /** Does everything that can be done now, however long it would take. */
  void workOff() {
    workOff(replaying());
  }

  void workOff(Turn replaying) {
    do {
      jdbi.useHandle(h -> h.execute("update replay set next_at = clock_timestamp()"));
    } while (replaying.run() > 0);
  }

  static ReplayOrder order(Selection selection) {
    return order(selection, ReplayPoint.DELIVERY, false);
  }

  static ReplayOrder order(Selection selection, ReplayPoint point, boolean force) {
    return new ReplayOrder(
        point, null, null, selection, List.of(), force, "olga", "the ERP was restored", 1000, 3);
  }

  static Selection by(Filter filter) {
    return new Selection(List.of(), filter);
  }

  Replay replay(long id) {
    return replays.find(id).orElseThrow();
  }

  String key(long document) {
    return text("select idempotency_key::text from delivery where document_id = ?", document);
  }

  String text(String sql, Object... arguments) {
    return jdbi.withHandle(h -> h.select(sql, arguments).mapTo(String.class).one());
  }

  @Nullable String code(long replay, long document) {
    return replays.items(replay, null, document - 1, 1).get(0).code();
  }

  /** Adds it in the name of whoever wants it. */
  long add(ReplayOrder order) {
    return replays.add(order, Actor.person(order.actor()));
  }

  Replays replays() {
    return replays;
  }
}
