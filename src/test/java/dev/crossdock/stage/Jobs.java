package dev.crossdock.stage;

import dev.crossdock.stage.jdbc.JdbcTransactions;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** A stage on a real table: jobs {@code new} become {@code done}, or {@code dead}. */
public final class Jobs implements Stage<Jobs.Batch> {

  private final Jdbi jdbi;

  public Jobs(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.useHandle(
        h -> {
          h.execute("drop table if exists job");
          h.execute("create table job (id bigint primary key, state text not null)");
        });
  }

  /** Ids of jobs; each is to be finished. */
  public static final class Batch extends dev.crossdock.stage.Batch<Long> {
    private final Jdbi jdbi;

    Batch(Jdbi jdbi, List<Long> claimed) {
      super(claimed);
      this.jdbi = jdbi;
    }

    /** Writes that it is done, in the stage's transaction. */
    public void finish(long id) {
      items();
      jdbi.useHandle(h -> h.execute("update job set state = 'done' where id = ?", id));
    }

    /** Leaves it out, as a step that drops a document would. */
    @Override
    protected void checkResult(Long id) {
      if (!stateOf(id).equals("done")) {
        throw new RouteFault("job " + id + " was dropped");
      }
    }

    private String stateOf(long id) {
      return jdbi.withHandle(
          h -> h.select("select state from job where id = ?", id).mapTo(String.class).one());
    }
  }

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public Batch claim(int most) {
    return new Batch(
        jdbi,
        jdbi.withHandle(
            h ->
                h.select(
                        "select id from job where state = 'new' order by id limit ?"
                            + " for update skip locked",
                        most)
                    .mapTo(Long.class)
                    .list()));
  }

  @Override
  public void giveUp(Batch failed, RuntimeException failure) {
    failed
        .items()
        .forEach(
            id -> jdbi.useHandle(h -> h.execute("update job set state = 'dead' where id = ?", id)));
  }

  public void add(long... ids) {
    jdbi.useHandle(
        h -> {
          for (long id : ids) {
            h.execute("insert into job values (?, 'new')", id);
          }
        });
  }

  /** Ids of the jobs in this state, in order. */
  public List<Long> in(String state) {
    return jdbi.withHandle(
        h ->
            h.select("select id from job where state = ? order by id", state)
                .mapTo(Long.class)
                .list());
  }

  public StageRun<Batch> run(Signals signals) {
    return new StageRun<>(this, new JdbcTransactions(jdbi), signals);
  }
}
