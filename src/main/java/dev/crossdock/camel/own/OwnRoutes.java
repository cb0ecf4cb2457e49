package dev.crossdock.camel.own;

import dev.crossdock.camel.route.RouteCases;
import dev.crossdock.camel.route.RouteFile;
import dev.crossdock.camel.route.RouteFiles;
import dev.crossdock.camel.route.RouteProblem;
import dev.crossdock.config.RouteFilesTaken;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The files of routes of one's own, run beside the hub and exchanged while everything else runs. A
 * file that is broken changes nothing: its last good version runs on, and there is a case.
 */
public final class OwnRoutes implements RouteFilesTaken {

  private static final Logger LOG = Logger.getLogger(OwnRoutes.class);

  private final Path home;
  private final OwnContexts contexts;
  private final RouteCases cases;
  private final Map<String, State> files = new TreeMap<>();
  private volatile List<Taken> taken = List.of();
  private @Nullable DefaultCamelContext camel;
  private @Nullable OwnRouteSwap swap;

  /**
   * One file as it was taken last.
   *
   * @param text its content then
   * @param properties the values that it named then
   */
  private record State(String text, Map<String, String> properties, Taken taken) {

    boolean isRefused() {
      return taken.problem() != null;
    }
  }

  public OwnRoutes(Path home, OwnContexts contexts, RouteCases cases) {
    this.home = home;
    this.contexts = contexts;
    this.cases = cases;
  }

  /** Starts the context and all files that can run. */
  public synchronized void start() throws IOException {
    var made = contexts.make();
    made.start();
    camel = made;
    swap = new OwnRouteSwap(contexts, made);
    refresh(false);
  }

  /** Stops it; deliveries and transmissions in flight end first. */
  public synchronized void stop() {
    if (camel != null) {
      camel.stop();
      camel = null;
      swap = null;
    }
  }

  @Override
  public List<Taken> files() {
    return taken;
  }

  /**
   * Runs the files as they are now.
   *
   * @param again also those that could not run and did not change: what they name may be there now.
   *     Those whose properties have other values are run anew in any case
   * @return names of the files whose present version does not run
   */
  public synchronized Set<String> refresh(boolean again) throws IOException {
    if (swap != null) {
      var present = new TreeMap<String, RouteFile>();
      for (var file : RouteFile.inOrder(RouteFiles.read(home))) {
        if (file.isOwn() && !file.isExample()) {
          present.put(file.name(), file);
        }
      }
      for (var gone : new HashSet<>(files.keySet())) {
        if (!present.containsKey(gone)) {
          swap.remove(gone);
          files.remove(gone);
          cases.sound(gone);
          LOG.infof("%s is gone, its routes have stopped", gone);
        }
      }
      boolean shared = false;
      for (var file : RouteFile.inOrder(List.copyOf(present.values()))) {
        shared |= take(swap, file, again, shared);
      }
    }
    taken = files.values().stream().map(State::taken).toList();
    return files.values().stream()
        .filter(State::isRefused)
        .map(state -> state.taken().file())
        .collect(Collectors.toSet());
  }

  /**
   * Runs one file where it is to be run anew.
   *
   * @param shared whether a file that others name changed before
   * @return whether others name something of this one, and it changed
   */
  private boolean take(OwnRouteSwap swap, RouteFile file, boolean again, boolean shared) {
    var text = file.text();
    var last = files.get(file.name());
    var properties = contexts.properties(text);
    boolean changed =
        last == null || !last.text().equals(text) || !last.properties().equals(properties);
    boolean refused = last != null && last.isRefused();
    if (!changed && !(refused && again) && !(shared && OwnRouteSwap.namesOthers(text))) {
      return false;
    }
    var problem = deploy(swap, file, text).orElse(null);
    files.put(
        file.name(),
        new State(text, properties, new Taken(file.name(), swap.routes(file.name()), problem)));
    if (problem == null) {
      cases.sound(file.name());
      LOG.infof("%s runs: %s", file.name(), String.join(", ", swap.routes(file.name())));
    } else if (last == null || changed || !problem.equals(last.taken().problem())) {
      cases.leftOut(file.name(), problem);
    }
    return changed && OwnRouteSwap.isNamedByOthers(text);
  }

  private Optional<String> deploy(OwnRouteSwap swap, RouteFile file, String text) {
    var unsound = unsound(file);
    if (unsound.isPresent()) {
      return unsound.map(finding -> at(finding.line()) + finding.message());
    }
    try {
      swap.deploy(file, text);
      return Optional.empty();
    } catch (Exception e) {
      LOG.debugf(e, "%s can't be run", file.name());
      var problem = RouteProblem.of(e, context());
      return Optional.of(at(file.line(problem)) + problem.message());
    }
  }

  private static Optional<Finding> unsound(RouteFile file) {
    return file.findings().stream().filter(f -> f.severity() == Severity.ERROR).findFirst();
  }

  private DefaultCamelContext context() {
    return Objects.requireNonNull(camel);
  }

  private static String at(int line) {
    return line > 0 ? "Line " + line + ": " : "";
  }
}
