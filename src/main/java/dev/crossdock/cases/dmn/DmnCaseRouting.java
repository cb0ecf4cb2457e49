package dev.crossdock.cases.dmn;

import dev.crossdock.cases.CaseRouting;
import dev.crossdock.cases.CaseSeverity;
import dev.crossdock.cases.dmn.RoutingTable.BrokenTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Routes cases by {@code rules/case-routing.dmn}. A changed file takes effect with the next case; a
 * broken one is logged and the last good one goes on. A case is never lost to its routing: where
 * the table has no answer it goes to operations.
 */
public final class DmnCaseRouting implements CaseRouting {
  private static final Logger LOG = Logger.getLogger(DmnCaseRouting.class);
  private static final Route FALLBACK =
      new Route(CaseSeverity.HIGH, "operations", Duration.ofHours(8));

  private final Path file;
  private @Nullable RoutingTable table;
  private @Nullable FileTime seen;

  /** Reads the file on first use, since the engine takes a second to wake up. */
  public DmnCaseRouting(Path file) {
    this.file = file;
  }

  @Override
  public Route route(Facts facts) {
    try {
      return current().evaluate(facts);
    } catch (BrokenTable e) {
      LOG.errorf("case routing: %s; routed to %s", e.getMessage(), FALLBACK.owner());
      return FALLBACK;
    }
  }

  /** Takes over the file as it is now; says what is wrong with it where it can't. */
  public synchronized Optional<String> reread() {
    seen = lastModified();
    try {
      table = RoutingTable.parse(file);
      return Optional.empty();
    } catch (BrokenTable e) {
      LOG.errorf("case routing: %s; the rules read before go on", e.getMessage());
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private synchronized RoutingTable current() {
    var changed = lastModified();
    if (table == null || !changed.equals(seen)) {
      seen = changed;
      try {
        table = RoutingTable.parse(file);
      } catch (BrokenTable e) {
        if (table == null) {
          throw e;
        }
        LOG.errorf("case routing: %s; the rules read before go on", e.getMessage());
      }
    }
    return table;
  }

  private FileTime lastModified() {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
