package dev.crossdock.replay.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossdock.audit.Actor;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.replay.DryRun;
import dev.crossdock.replay.Edit;
import dev.crossdock.replay.Filter;
import dev.crossdock.replay.Replay.Counts;
import dev.crossdock.replay.ReplayAct;
import dev.crossdock.replay.ReplayItem;
import dev.crossdock.replay.ReplayMove;
import dev.crossdock.replay.ReplayOrder;
import dev.crossdock.replay.ReplayPoint;
import dev.crossdock.replay.ReplayState;
import dev.crossdock.replay.Replays;
import dev.crossdock.replay.Selection;
import dev.crossdock.replay.SomeTargets;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReplayingTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path home;

  private Scene scene;

  @BeforeEach
  void empty() {
    postgres.renew();
    scene = new Scene(postgres.jdbi(), SomeTargets.in(home));
  }

  @Test
  void aDeadDeliveryGoesAgainWithTheSameKeyAndTheReplayEndsWithIt() {
    long order = scene.order("PO-1", "dropping", DeliveryResults::deadLettered);
    var key = scene.key(order);
    long replay = scene.add(Scene.order(Selection.of(order)));

    scene.workOff();
    assertThat(scene.planned.announced("deliver.dropping")).hasSize(1);
    assertThat(scene.planned.documentState(order)).isEqualTo("accepted");
    assertThat(scene.replay(replay).counts()).isEqualTo(new Counts(0, 1, 0, 0, 0));

    scene.end(order, "dropping", DeliveryResults::done);
    scene.workOff();
    assertThat(scene.key(order)).isEqualTo(key);
    assertThat(scene.replay(replay).state()).isEqualTo(ReplayState.DONE);
    assertThat(scene.replay(replay).counts()).isEqualTo(new Counts(0, 0, 1, 0, 0));
    assertThat(scene.replay(replay).endedAt()).isNotNull();
    assertThat(scene.replays.history(replay))
        .extracting(ReplayAct::actor, ReplayAct::action, ReplayAct::reason)
        .containsExactly(
            tuple("olga", "begin", "the ERP was restored"), tuple("hub", "finish", null));
  }

  @Test
  void whatATargetHasGoesAgainOnlyWhereItIsDroppedOrAskedFor() {
    long dropped = scene.order("PO-1", "dropping", DeliveryResults::done);
    long asked = scene.order("PO-2", "asked", DeliveryResults::done);
    long twice = scene.order("PO-3", "forgetful", DeliveryResults::done);
    long doubtful = scene.order("PO-4", "forgetful", DeliveryResults::inDoubt);
    long neverThere = scene.order("PO-5", "forgetful", DeliveryResults::deadLettered);
    long replay = scene.add(Scene.order(Selection.of(dropped, asked, twice, doubtful, neverThere)));
    scene.workOff();

    assertThat(scene.planned.announced("deliver.dropping")).hasSize(1);
    assertThat(scene.planned.announced("deliver.asked")).hasSize(1);
    assertThat(scene.planned.announced("deliver.forgetful"))
        .containsExactly(scene.planned.idOf(neverThere, "forgetful"));
    assertThat(scene.code(replay, twice)).isEqualTo("target-has-it");
    assertThat(scene.code(replay, doubtful)).isEqualTo("target-may-have-it");
    assertThat(scene.planned.documentState(twice)).isEqualTo("delivered");
    assertThat(scene.planned.documentState(doubtful)).isEqualTo("in-doubt");
  }

  @Test
  void forcedItGoesUnderANewKeyAndTheHistorySaysSo() {
    long order = scene.order("PO-1", "forgetful", DeliveryResults::done);
    var before = scene.key(order);
    long replay = scene.add(Scene.order(Selection.of(order), ReplayPoint.DELIVERY, true));
    scene.workOff();

    assertThat(scene.planned.announced("deliver.forgetful")).hasSize(1);
    assertThat(scene.key(order)).isNotEqualTo(before);
    assertThat(scene.replays.items(replay, null, 0, 10).get(0).detail())
        .contains("new idempotency key instead of " + before);
    assertThat(scene.replays.history(replay).get(0).action()).isEqualTo("begin, forced");

    var under = scene.key(order);
    scene.end(order, "forgetful", DeliveryResults::done);
    scene.workOff();
    assertThat(scene.replays.items(replay, null, 0, 10).get(0).detail())
        .contains("instead of " + before, "forgetful: done");

    // a hub restored from a backup of before, in which the same was asked for, gives the same key
    postgres
        .jdbi()
        .useHandle(
            h -> h.execute("update delivery set idempotency_key = ?::uuid, repeat = 0", before));
    scene.add(Scene.order(Selection.of(order), ReplayPoint.DELIVERY, true));
    scene.workOff();
    assertThat(scene.key(order)).isEqualTo(under);
  }

  @Test
  void aReplayThatListedNothingYetIsNotDoneBecauseAnotherOneFails() {
    long bad = scene.order("PO-1", "dropping", DeliveryResults::deadLettered);
    long good = scene.order("PO-2", "dropping", DeliveryResults::deadLettered);
    scene.add(Scene.order(Selection.of(bad, good)));
    long other = scene.add(Scene.order(new Selection(List.of(), filterOfDead())));

    // its batch fails, so does its first document alone; the second one goes, and it rests
    scene.replaying(throwingFor(scene.planned.idOf(bad, "dropping"))).run();
    scene.workOff();

    assertThat(scene.replays.items(other, null, 0, 10))
        .extracting(ReplayItem::document)
        .contains(bad);
  }

  private static Filter filterOfDead() {
    return new Filter(null, null, null, "dead-lettered", null, null, null, null, null, null, null);
  }

  /** The deliveries, of which one fails inside the hub and not in the database. */
  private Deliveries throwingFor(long delivery) {
    return (Deliveries)
        Proxy.newProxyInstance(
            Deliveries.class.getClassLoader(),
            new Class<?>[] {Deliveries.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("redeliver")
                  && ((Collection<?>) arguments[0])
                      .stream().anyMatch(a -> ((Deliveries.Redelivery) a).id() == delivery)) {
                throw new IllegalStateException("a bug");
              }
              return method.invoke(scene.deliveries, arguments);
            });
  }

  @Test
  void whatIsOnItsWayIsLeftAlone() {
    long ready = scene.planned.order("PO-1");
    scene.planned.plan(ready, "dropping");
    scene.planned.clearOutbox();
    long waiting =
        scene.order("PO-2", "dropping", t -> DeliveryResults.again(t, java.time.Duration.ZERO));
    long read =
        Long.parseLong(
            scene.text(
                """
                insert into document (direction, type, standard, message, usage, state)
                values ('in', 'order', 'x12', '850', 'production', 'read') returning id
                """));
    long never = scene.planned.order("PO-4");
    long replay = scene.add(Scene.order(Selection.of(ready, waiting, read, never, 999L)));
    scene.workOff();

    assertThat(scene.planned.announced("deliver.dropping")).isEmpty();
    assertThat(scene.replays.items(replay, null, 0, 10))
        .extracting(ReplayItem::state)
        .containsOnly(ReplayItem.State.SKIPPED);
    assertThat(scene.replays.items(replay, null, 0, 10))
        .extracting(ReplayItem::code)
        .containsExactly("in-flight", "in-flight", "in-flight", "never-planned", "not-here");
    assertThat(scene.replay(replay).state()).isEqualTo(ReplayState.DONE);
  }

  @Test
  void whatSomeoneElseHasInHandIsLeftAlone() {
    long order = scene.order("PO-1", "dropping", DeliveryResults::deadLettered);
    long replay = scene.add(Scene.order(Selection.of(order)));
    postgres
        .jdbi()
        .useTransaction(
            h -> {
              h.execute("select from delivery where document_id = ? for update", order);
              CompletableFuture.runAsync(scene::workOff).join();
            });
    assertThat(scene.code(replay, order)).isEqualTo("in-flight");
    assertThat(scene.planned.stateOf(scene.planned.idOf(order, "dropping")))
        .isEqualTo(DeliveryState.DEAD_LETTERED);
  }

  @Test
  void anEditedInvoiceWaitsUntilItIsApprovedAndAnEditedOrderDoesNot() {
    long invoice = scene.add(edit("{\"type\": \"invoice\"}"));
    long order = scene.add(edit("{\"type\": \"order\"}"));
    assertThat(scene.replay(order).state()).isEqualTo(ReplayState.RUNNING);
    scene.workOff();
    assertThat(scene.replay(invoice).state()).isEqualTo(ReplayState.TO_APPROVE);
    assertThat(scene.replay(order).state()).isEqualTo(ReplayState.DONE);
    assertThatThrownBy(
            () -> scene.replays.move(invoice, ReplayMove.RESUME, Actor.person("olga"), null))
        .isInstanceOf(Replays.IllegalMove.class);
    scene.replays.move(invoice, ReplayMove.APPROVE, Actor.person("petra"), "seen");
    scene.workOff();
    assertThat(scene.replay(invoice).state()).isEqualTo(ReplayState.DONE);
  }

  private static ReplayOrder edit(String canonical) {
    return new ReplayOrder(
        ReplayPoint.CANONICAL,
        null,
        new Edit(canonical),
        Selection.of(815L),
        List.of(),
        false,
        "olga",
        "told by telephone",
        1000,
        3);
  }

  @Test
  void ofTwoReplaysOfADocumentOneSendsIt() {
    long order = scene.order("PO-1", "dropping", DeliveryResults::deadLettered);
    scene.add(Scene.order(Selection.of(order)));
    scene.add(Scene.order(Selection.of(order)));
    scene.workOff();
    assertThat(scene.planned.announced("deliver.dropping")).hasSize(1);
  }

  @Test
  void itStopsAfterSoManyFailuresAndMayBeResumed() {
    var orders = new java.util.ArrayList<Long>();
    for (int n = 0; n < 10; n++) {
      orders.add(scene.order("PO-" + n, "dropping", DeliveryResults::deadLettered));
    }
    var order =
        new ReplayOrder(
            ReplayPoint.DELIVERY,
            null,
            null,
            new Selection(orders, null),
            List.of(),
            false,
            "olga",
            "once more",
            5,
            3);
    long replay = scene.add(order);
    for (int n = 0; n < 3; n++) {
      assertThat(scene.replaying().run()).isEqualTo(1);
      scene.end(orders.get(n), "dropping", DeliveryResults::deadLettered);
      postgres.jdbi().useHandle(h -> h.execute("update replay set next_at = now()"));
      assertThat(scene.replaying().run()).isEqualTo(1);
    }
    scene.workOff();
    assertThat(scene.replay(replay).state()).isEqualTo(ReplayState.STOPPED);
    assertThat(scene.replay(replay).counts()).isEqualTo(new Counts(7, 0, 0, 3, 0));
    assertThat(scene.replays.items(replay, ReplayItem.State.FAILED, 0, 10))
        .extracting(ReplayItem::code)
        .containsOnly("target-failed");

    scene.replays.move(replay, ReplayMove.RESUME, Actor.person("olga"), "mended");
    scene.workOff();
    assertThat(scene.replay(replay).counts()).isEqualTo(new Counts(0, 7, 0, 3, 0));
  }

  @Test
  void aPausedOneRestsAndACancelledOneNeverGoesOn() {
    long order = scene.order("PO-1", "dropping", DeliveryResults::deadLettered);
    long replay = scene.add(Scene.order(Selection.of(order)));
    scene.replays.move(replay, ReplayMove.PAUSE, Actor.person("olga"), null);
    scene.workOff();
    assertThat(scene.replay(replay).counts().waiting()).isEqualTo(1);
    scene.replays.move(replay, ReplayMove.CANCEL, Actor.person("olga"), null);
    assertThatThrownBy(
            () -> scene.replays.move(replay, ReplayMove.RESUME, Actor.person("olga"), null))
        .isInstanceOf(Replays.IllegalMove.class);
    scene.workOff();
    assertThat(scene.planned.announced("deliver.dropping")).isEmpty();
  }

  @Test
  void aFilterTakesWhatItFindsWhenItIsAskedForAndNothingLater() {
    for (int n = 0; n < 1203; n++) {
      scene.planned.order("PO-" + n);
    }
    postgres.jdbi().useHandle(h -> h.execute("update document set state = 'dead-lettered'"));
    long replay = scene.add(Scene.order(Scene.by(Scene.DEAD)));
    long later = scene.planned.order("PO-later");
    postgres.jdbi().useHandle(h -> h.execute("update document set state = 'dead-lettered'"));

    scene.workOff();

    assertThat(scene.replay(replay).counts().total()).isEqualTo(1203);
    assertThat(scene.replays.items(replay, null, later - 1, 1)).isEmpty();
    assertThat(scene.replay(replay).state()).isEqualTo(ReplayState.DONE);
  }

  @Test
  void aCrashUndoesTheResultWithItsEffectAndTheNextRunGoesOn() {
    long order = scene.order("PO-1", "dropping", DeliveryResults::deadLettered);
    long replay = scene.add(Scene.order(Selection.of(order)));
    var dies = scene.replaying(failing(scene.deliveries, 1));
    assertThatThrownBy(dies::run).isInstanceOf(OutOfMemoryError.class);

    assertThat(scene.planned.announced("deliver.dropping")).isEmpty();
    assertThat(scene.replay(replay).counts().waiting()).isEqualTo(1);
    scene.workOff();
    assertThat(scene.planned.announced("deliver.dropping")).hasSize(1);
    assertThat(scene.replay(replay).counts().underWay()).isEqualTo(1);
  }

  /** These deliveries, but the process ends after so many of the first calls took effect. */
  private static Deliveries failing(Deliveries deliveries, int calls) {
    var left = new int[] {calls};
    return (Deliveries)
        Proxy.newProxyInstance(
            Deliveries.class.getClassLoader(),
            new Class<?>[] {Deliveries.class},
            (proxy, method, arguments) -> {
              try {
                var result = method.invoke(deliveries, arguments);
                if (method.getName().equals("redeliver") && left[0]-- > 0) {
                  throw new OutOfMemoryError("the process ends here");
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void aDryRunSaysWhatWouldBeDoneAndWritesNothing() {
    long dead = scene.order("PO-1", "dropping", DeliveryResults::deadLettered);
    long has = scene.order("PO-2", "forgetful", DeliveryResults::done);
    var before = everything();

    var dry = scene.dryRunner().of(Scene.order(Selection.of(dead, has, 999L)), 10);

    assertThat(everything()).isEqualTo(before);
    assertThat(dry.examined()).isEqualTo(3);
    assertThat(dry.replayed()).isEqualTo(1);
    assertThat(dry.skipped()).containsOnlyKeys("target-has-it", "not-here");
    assertThat(dry.documents().get(0).deliveries())
        .extracting(DryRun.Delivery::target, DryRun.Delivery::redelivered, DryRun.Delivery::newKey)
        .containsExactly(tuple("dropping", true, false));
    assertThat(dry.documents().get(0).words()).contains(scene.key(dead));
  }

  private List<String> everything() {
    return postgres
        .jdbi()
        .withHandle(
            h ->
                h
                    .createQuery(
                        """
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
                        """)
                    .mapTo(String.class)
                    .stream()
                    .map(
                        t ->
                            t
                                + h.createQuery(
                                        "select md5(coalesce(string_agg(t::text, '|' order by"
                                            + " t::text), '')) from "
                                            + t
                                            + " t")
                                    .mapTo(String.class)
                                    .one())
                    .toList());
  }

  @Test
  void anAcknowledgementGoesAgainAsAFileOfANewName() {
    long acknowledgement = scene.planned.acknowledgement("997", new byte[] {1});
    scene.planned.plan(acknowledgement, "partner:acme/http");
    scene.end(acknowledgement, "partner:acme/http", DeliveryResults::done);
    long replay =
        scene.add(Scene.order(Selection.of(acknowledgement), ReplayPoint.ACKNOWLEDGEMENT, false));
    scene.workOff();

    assertThat(scene.planned.announced("deliver.partner:acme/http")).hasSize(1);
    assertThat(scene.text("select repeat::text from delivery")).isEqualTo("1");
    assertThat(scene.replay(replay).counts().underWay()).isEqualTo(1);
  }
}
