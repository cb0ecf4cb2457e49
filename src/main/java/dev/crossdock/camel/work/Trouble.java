package dev.crossdock.camel.work;

import dev.crossdock.diagnostics.HubCode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log of runs that fail, without flooding it: the first of a kind whole, then one line a
 * minute, and that it is over. Thread-safe.
 */
final class Trouble {

  private static final Logger LOG = Logger.getLogger(Trouble.class);
  private static final long QUIET_NANOS = 60_000_000_000L;

  private final WorkEndpoint endpoint;
  private @Nullable String kind;
  private long runs;
  private long toldAt;

  Trouble(WorkEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  synchronized void failed(Throwable cause) {
    runs++;
    var now = cause.getClass().getName();
    if (!now.equals(kind)) {
      kind = now;
      toldAt = System.nanoTime();
      LOG.errorf(
          cause,
          "%s: a run of %s failed; the next one starts in %d ms",
          HubCode.HUB_FAILED.id(),
          endpoint.getEndpointUri(),
          endpoint.getBackOff());
    } else if (System.nanoTime() - toldAt > QUIET_NANOS) {
      toldAt = System.nanoTime();
      LOG.errorf(
          "%s: %d runs of %s have failed one after the other: %s",
          HubCode.HUB_FAILED.id(), runs, endpoint.getEndpointUri(), cause);
    }
  }

  synchronized void over() {
    if (kind != null) {
      LOG.infof("%s goes on, after %d runs that failed", endpoint.getEndpointUri(), runs);
      kind = null;
      runs = 0;
    }
  }
}
