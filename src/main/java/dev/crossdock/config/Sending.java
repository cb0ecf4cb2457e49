package dev.crossdock.config;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How documents leave by an agreement of direction out.
 *
 * @param channel name of the partner's channel that carries them
 * @param expect the acknowledgement that the partner owes for each, such as {@code 997}; null: none
 * @param delimiters X12: {@code segment}, {@code element}, {@code component} and {@code
 *     repetition}, those that differ from the usual ones
 * @param within how long after it was delivered that acknowledgement is overdue
 */
public record Sending(
    @Nullable String channel,
    @Nullable String expect,
    Duration within,
    Map<String, String> delimiters) {

  /** Of an agreement of direction in. */
  public static final Sending NONE = new Sending(null, null, Duration.ZERO, Map.of());

  public Sending {
    delimiters = Map.copyOf(delimiters);
  }
}
