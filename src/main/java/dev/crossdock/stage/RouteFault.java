package dev.crossdock.stage;

import org.jspecify.annotations.Nullable;

/**
 * The route of a stage is wrong, not what goes through it: a step was left out, or runs on another
 * thread. Nothing is committed and nothing is given up; the stage stands still until the route is
 * mended.
 */
public final class RouteFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RouteFault(String message) {
    super(message);
  }

  /** What a step found. Throws where the step was left out, so that there is nothing. */
  public static <T> T unlessDone(@Nullable T found, String step) {
    if (found == null) {
      throw new RouteFault("The step " + step + " was left out of the stage's route.");
    }
    return found;
  }
}
