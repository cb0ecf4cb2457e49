package dev.crossdock.stage;

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
}
