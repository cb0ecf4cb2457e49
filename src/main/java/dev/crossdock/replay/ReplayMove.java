package dev.crossdock.replay;

import static dev.crossdock.replay.ReplayState.CANCELLED;
import static dev.crossdock.replay.ReplayState.DONE;
import static dev.crossdock.replay.ReplayState.PAUSED;
import static dev.crossdock.replay.ReplayState.RUNNING;
import static dev.crossdock.replay.ReplayState.STOPPED;
import static dev.crossdock.replay.ReplayState.TO_APPROVE;

import java.util.Locale;
import java.util.Set;

/** The only moves of a replay, each with the states it may come from. */
public enum ReplayMove {
  PAUSE(PAUSED, RUNNING),
  /** After a stop it is allowed as many failures again. */
  RESUME(RUNNING, PAUSED, STOPPED),
  CANCEL(CANCELLED, TO_APPROVE, RUNNING, PAUSED, STOPPED),
  /** By another person than the one who asked for it. */
  APPROVE(RUNNING, TO_APPROVE),
  /** Too many failures. */
  STOP(STOPPED, RUNNING),
  FINISH(DONE, RUNNING);

  private final ReplayState to;

  @SuppressWarnings("ImmutableEnumChecker") // always a Set.of
  private final Set<ReplayState> from;

  ReplayMove(ReplayState to, ReplayState... from) {
    this.to = to;
    this.from = Set.of(from);
  }

  public ReplayState to() {
    return to;
  }

  public Set<ReplayState> from() {
    return from;
  }

  /** The name in the history and to people, such as {@code pause}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
