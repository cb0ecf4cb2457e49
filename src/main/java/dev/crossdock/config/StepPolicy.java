package dev.crossdock.config;

import java.time.Duration;

/**
 * A step that documents of an agreement go through between reading and accepting, made by a route
 * of one's own.
 *
 * @param id kebab-case
 * @param timeLimit an attempt that takes longer has failed
 * @param parallel how many documents are in it at once, in each hub
 * @param retry how often and how long apart it is tried again
 * @param circuit when it is no more tried until it works again
 * @param otherwise what happens to a document in the end that it failed for
 */
public record StepPolicy(
    String id,
    Duration timeLimit,
    int parallel,
    RetryPolicy retry,
    CircuitPolicy circuit,
    Otherwise otherwise) {

  /** What an attempt may take where the file does not say. */
  public static final Duration TIME_LIMIT = Duration.ofSeconds(10);

  /** Documents at once where the file does not say. */
  public static final int PARALLEL = 4;

  /** What happens to a document whose step failed. */
  public enum Otherwise {
    /** A person decides: released, it goes through the step again. */
    HOLD,
    REJECT
  }
}
