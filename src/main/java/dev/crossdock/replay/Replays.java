package dev.crossdock.replay;

import dev.crossdock.audit.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All replays. Every method joins the caller's transaction. Thread-safe. */
public interface Replays {

  /** Notes what is asked for; the documents named are its items at once. Returns its id. */
  long add(ReplayOrder order, Actor actor);

  Optional<Replay> find(long id);

  /** Newest first, with a smaller id than {@code before}. */
  List<Replay> list(@Nullable ReplayState state, @Nullable Long before, int limit);

  /** Items by document id, those behind {@code after}. */
  List<ReplayItem> items(long id, ReplayItem.@Nullable State state, long after, int limit);

  /**
   * What a replay from this point lists as its items for these documents: themselves, or what
   * answered them.
   */
  List<Long> items(ReplayPoint point, Collection<Long> documents);

  /** What was done about it, first one first. */
  List<ReplayAct> history(long id);

  /**
   * Moves it and notes who did and why. Throws {@link IllegalMove} where it may not start there.
   */
  void move(long id, ReplayMove move, Actor actor, @Nullable String reason);

  /** One that runs and is due, locked until the transaction ends; others' are passed over. */
  Optional<ReplayJob> claim();

  /**
   * Lists these documents as items; for acknowledgements, what answered them.
   *
   * @param cursor where the listing goes on; null: all are listed
   */
  void select(ReplayJob job, Collection<Long> documents, @Nullable String cursor);

  /** Up to {@code most} items that wait, by id. */
  List<Long> waiting(long id, int most);

  /** Writes the outcome of items. */
  void record(long id, List<ItemResult> results);

  /** Looks at what is under way, and notes what has ended. Returns how many have. */
  int judge(long id);

  /** Has it wait so long before its next turn. */
  void rest(long id, long millis);

  /** Whether so much waits to be accepted or announced that a replay had better wait. */
  boolean crowded();

  /**
   * The outcome of an item.
   *
   * @param deliveries those that go again
   */
  record ItemResult(
      long document,
      ReplayItem.State state,
      @Nullable String code,
      @Nullable String detail,
      List<Long> deliveries) {

    public ItemResult {
      deliveries = List.copyOf(deliveries);
    }
  }

  /** The replay is not in a state for the move. */
  final class IllegalMove extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IllegalMove(long id, ReplayMove move, ReplayState state) {
      super("Replay " + id + " is " + state.id() + ": it can't " + move.id() + ".");
    }
  }
}
