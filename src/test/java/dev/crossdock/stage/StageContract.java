package dev.crossdock.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.stage.jdbc.JdbcTransactions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What every stage keeps whatever it does with its items, on PostgreSQL and without Camel: each is
 * done once or given up once, whoever fails, races or is killed. Items are known by numbers.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public abstract class StageContract<B extends Batch<?>> {

  @RegisterExtension
  protected static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  /** A stage in one hub, and its route. */
  public record Hub<T extends Batch<?>>(Stage<T> stage, Consumer<T> steps) {}

  protected abstract Hub<B> hub(Jdbi jdbi) throws Exception;

  /** Lets these wait for the stage, in this order. */
  protected abstract void waiting(String... numbers) throws Exception;

  protected abstract List<String> numbers(B batch);

  /** What took effect, each as often as it did. */
  protected abstract List<String> done();

  /** What has a case since the hub failed on it, each as often as that was told. */
  protected abstract List<String> givenUp();

  private int run(Jdbi jdbi, int most, Consumer<B> behind) throws Exception {
    var hub = hub(jdbi);
    return new StageRun<>(hub.stage, new JdbcTransactions(jdbi), new Signals())
        .run(
            most,
            batch -> {
              hub.steps.accept(batch);
              behind.accept(batch);
            });
  }

  /** Until so many came to an end. */
  private void workOff(int items, int most, Consumer<B> behind) throws Exception {
    while (done().size() + givenUp().size() < items) {
      run(POSTGRES.jdbi(), most, behind);
    }
  }

  private <T> T undone(Jdbi jdbi, Supplier<T> work) {
    var result = new ArrayList<T>();
    assertThatThrownBy(
            () ->
                jdbi.useTransaction(
                    h -> {
                      result.add(work.get());
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    return result.get(0);
  }

  @Test
  void whatOneHasClaimedNobodyElseGets() throws Exception {
    waiting("A1", "A2", "A3");
    var jdbi = POSTGRES.jdbi();
    var one = hub(jdbi).stage;
    var other = hub(jdbi).stage;
    var mine = new ArrayList<String>();
    var others =
        undone(
            jdbi,
            () -> {
              mine.addAll(numbers(one.claim(2)));
              return CompletableFuture.supplyAsync(
                      () -> undone(jdbi, () -> numbers(other.claim(10))))
                  .join();
            });
    assertThat(mine).isNotEmpty().startsWith("A1");
    assertThat(others).doesNotContainAnyElementsOf(mine);
    workOff(3, 10, batch -> {});
    assertThat(done()).as("nobody kept any").containsExactlyInAnyOrder("A1", "A2", "A3");
  }

  @Test
  void ofTwoHubsAtOnceOneDoesEach() throws Exception {
    var numbers = new String[12];
    Arrays.setAll(numbers, i -> "A" + (10 + i));
    waiting(numbers);
    Runnable hub =
        () -> {
          try {
            workOff(numbers.length, 2, batch -> {});
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        };
    CompletableFuture.allOf(CompletableFuture.runAsync(hub), CompletableFuture.runAsync(hub))
        .join();
    assertThat(done()).containsExactlyInAnyOrder(numbers);
    assertThat(givenUp()).isEmpty();
  }

  @Test
  void whatFailsAloneIsGivenUpAndTheOthersAreDone() throws Exception {
    waiting("A1", "POISON", "A3");
    workOff(
        3,
        10,
        batch -> {
          if (numbers(batch).contains("POISON")) {
            throw new IllegalStateException("our own fault");
          }
        });
    assertThat(done()).containsExactlyInAnyOrder("A1", "A3");
    assertThat(givenUp()).containsExactly("POISON");
  }

  @Test
  void aFailureThatNoneHasAloneGivesNothingUp() throws Exception {
    waiting("A1", "A2", "A3");
    workOff(
        3,
        10,
        batch -> {
          if (batch.items().size() > 1) {
            throw new IllegalStateException("too much at once");
          }
        });
    assertThat(done()).containsExactlyInAnyOrder("A1", "A2", "A3");
    assertThat(givenUp()).isEmpty();
  }

  /** Killed with all written and nothing committed: its connection is gone. */
  @Test
  void whatAKilledHubHadInHandIsDoneByAnother() throws Exception {
    waiting("A1", "A2");
    try (var pool = POSTGRES.pool(1)) {
      var killed = Jdbi.create(pool).installPlugin(new PostgresPlugin());
      assertThatThrownBy(
              () ->
                  run(
                      killed,
                      10,
                      batch ->
                          killed.useHandle(
                              h -> h.execute("select pg_terminate_backend(pg_backend_pid())"))))
          .satisfies(e -> assertThat(DatabaseFaults.mayPass(e)).isTrue());
    }
    assertThat(done()).isEmpty();
    workOff(2, 10, batch -> {});
    assertThat(done()).containsExactlyInAnyOrder("A1", "A2");
    assertThat(givenUp()).isEmpty();
  }

  /** It failed here, and another hub had more luck with it before it was given up. */
  @Test
  void whatAnotherHubHasDoneMeanwhileIsNotGivenUp() throws Exception {
    waiting("A1", "A2");
    var jdbi = POSTGRES.jdbi();
    var stage = hub(jdbi).stage;
    var failed = undone(jdbi, () -> stage.claim(1));
    assertThat(numbers(failed)).containsExactly("A1");
    run(jdbi, 1, batch -> {});
    assertThat(done()).containsExactly("A1");
    new JdbcTransactions(jdbi)
        .run(
            () -> {
              stage.giveUp(failed, new IllegalStateException("our own fault"));
              return true;
            });
    assertThat(givenUp()).isEmpty();
    workOff(2, 10, batch -> {});
    assertThat(done()).containsExactlyInAnyOrder("A1", "A2");
    assertThat(givenUp()).isEmpty();
  }
}
