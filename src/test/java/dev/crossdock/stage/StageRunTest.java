package dev.crossdock.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every stage can rely on, with a stage on a table of its own in PostgreSQL. */
class StageRunTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private final Signals signals = new Signals();
  private Jobs jobs;
  private StageRun<Jobs.Batch> run;

  @BeforeEach
  void setUp() {
    jobs = new Jobs(POSTGRES.jdbi());
    run = jobs.run(signals);
  }

  private static void finishAll(Jobs.Batch batch) {
    batch.items().forEach(batch::finish);
    batch.signOff();
  }

  private boolean wasWoken(WakeUp stage) throws InterruptedException {
    return signals.await(stage.id(), Duration.ZERO);
  }

  @Test
  void whatTheLastStepSignsOffIsCommittedAndTheNextStageWoken() throws Exception {
    jobs.add(1, 2, 3);
    int done =
        run.run(
            2,
            batch -> {
              batch.wake(WakeUp.RELAY);
              finishAll(batch);
            });
    assertThat(done).isEqualTo(2);
    assertThat(jobs.in("done")).containsExactly(1L, 2L);
    assertThat(wasWoken(WakeUp.RELAY)).isTrue();
    assertThat(wasWoken(WakeUp.ACCEPT)).isFalse();
  }

  @Test
  void anIdlePollRunsNoStep() {
    var steps = new AtomicInteger();
    assertThat(run.run(10, batch -> steps.incrementAndGet())).isZero();
    assertThat(steps).hasValue(0);
  }

  @Test
  void withoutASignatureNothingIsCommittedNorGivenUpNorAnybodyWoken() throws Exception {
    jobs.add(1, 2);
    assertThatThrownBy(
            () ->
                run.run(
                    10,
                    batch -> {
                      batch.wake(WakeUp.RELAY);
                      batch.items().forEach(batch::finish);
                    }))
        .isInstanceOf(RouteFault.class)
        .hasMessageContaining("before its last step");
    assertThat(jobs.in("new")).containsExactly(1L, 2L);
    assertThat(wasWoken(WakeUp.RELAY)).isFalse();
  }

  @Test
  void aDroppedItemStopsTheStageAndHarmsNothing() {
    jobs.add(1, 2);
    assertThatThrownBy(
            () ->
                run.run(
                    10,
                    batch -> {
                      batch.finish(batch.items().get(0));
                      batch.signOff();
                    }))
        .isInstanceOf(RouteFault.class)
        .hasMessage("job 2 was dropped");
    assertThat(jobs.in("new")).containsExactly(1L, 2L);
  }

  @Test
  void oneThatFailsAloneIsGivenUpAndTheOthersGoOn() throws Exception {
    jobs.add(1, 2, 3, 4);
    int done =
        run.run(
            10,
            batch -> {
              for (long id : batch.items()) {
                batch.finish(id);
                if (id == 3) {
                  throw new IllegalStateException("job 3 is wrong in itself");
                }
              }
              batch.signOff();
            });
    assertThat(done).isEqualTo(4);
    assertThat(jobs.in("done")).containsExactly(1L, 2L, 4L);
    assertThat(jobs.in("dead")).containsExactly(3L);
    assertThat(wasWoken(WakeUp.EVENTS)).isTrue();
  }

  /** A batch may fail for what is not an item's fault: alone, each goes through. */
  @Test
  void aFailureThatDoesNotComeBackGivesNothingUp() {
    jobs.add(1, 2);
    run.run(
        10,
        batch -> {
          if (batch.items().size() > 1) {
            throw new IllegalStateException("too much at once");
          }
          finishAll(batch);
        });
    assertThat(jobs.in("done")).containsExactly(1L, 2L);
  }

  @Test
  void aLostRaceStartsANewBatch() {
    jobs.add(1);
    var batches = new ArrayList<Jobs.Batch>();
    run.run(
        10,
        batch -> {
          batches.add(batch);
          if (batches.size() == 1) {
            POSTGRES
                .jdbi()
                .useHandle(
                    h -> h.execute("do $$ begin raise exception using errcode = '40P01'; end $$"));
          }
          finishAll(batch);
        });
    assertThat(batches).hasSize(2).doesNotHaveDuplicates();
    assertThat(jobs.in("done")).containsExactly(1L);
  }

  @Test
  void aDatabaseInTroubleIsNoItemsFault() {
    jobs.add(1, 2);
    assertThatThrownBy(
            () ->
                run.run(
                    10,
                    batch -> {
                      batch.finish(1);
                      POSTGRES
                          .jdbi()
                          .useHandle(
                              h ->
                                  h.execute(
                                      "do $$ begin raise exception using errcode = '57P01'; end"
                                          + " $$"));
                    }))
        .hasRootCauseInstanceOf(java.sql.SQLException.class);
    assertThat(jobs.in("new")).containsExactly(1L, 2L);
  }

  @Test
  void aBatchBelongsToTheThreadThatClaimedIt() {
    jobs.add(1);
    assertThatThrownBy(
            () -> run.run(10, batch -> CompletableFuture.runAsync(() -> finishAll(batch)).join()))
        .hasRootCauseInstanceOf(RouteFault.class);
    assertThat(jobs.in("new")).containsExactly(1L);
    assertThat(jobs.in("dead")).isEmpty();
  }

  @Test
  void twoClaimsAtOnceShareNothing() throws Exception {
    jobs.add(1, 2, 3, 4);
    var claimed = new CountDownLatch(2);
    var both = new ArrayList<List<Long>>();
    Runnable one =
        () ->
            run.run(
                2,
                batch -> {
                  synchronized (both) {
                    both.add(List.copyOf(batch.items()));
                  }
                  claimed.countDown();
                  try {
                    claimed.await(); // neither commits before the other has claimed
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  finishAll(batch);
                });
    CompletableFuture.allOf(CompletableFuture.runAsync(one), CompletableFuture.runAsync(one)).get();
    assertThat(both).hasSize(2).containsExactlyInAnyOrder(List.of(1L, 2L), List.of(3L, 4L));
    assertThat(jobs.in("done")).containsExactly(1L, 2L, 3L, 4L);
  }
}
