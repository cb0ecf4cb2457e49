package dev.crossdock.camel.target;

import dev.crossdock.config.Target;
import dev.crossdock.delivery.Delivering;
import dev.crossdock.delivery.DeliveryEvents;
import dev.crossdock.diagnostics.DeliveryCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a route running for each target that is configured: our own and every channel of a partner.
 * One that can't be started stops no other.
 */
public final class Targets {
  private static final Logger LOG = Logger.getLogger(Targets.class);
  private static final int CALLS_SIDE_BY_SIDE = 8;
  private static final String DATA_SOURCE = "dataSource";

  private final CamelContext camel;
  private final Supplier<List<Target>> configured;
  private final Function<Target, Delivering> deliverers;
  private final IntFunction<? extends AutoCloseable> dataSources;
  private final DeliveryEvents events;
  private final Consumer<Targets> refreshed;
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  /** Why those could not start that are configured and do not run. */
  private final Map<String, String> broken = new HashMap<>();

  private record Running(
      Target target,
      Delivering delivering,
      ExecutorService pool,
      @Nullable AutoCloseable dataSource) {}

  /**
   * @param configured the targets that are wanted now
   * @param deliverers makes the loop of a target, with its own line to the broker
   * @param dataSources makes a data source on the hub's database with so many connections at most,
   *     for a target that writes rows: one whose rows are locked holds nobody's connections but its
   *     own. It is closed with the route
   * @param refreshed told whenever what is served may be something else
   */
  public Targets(
      CamelContext camel,
      Supplier<List<Target>> configured,
      Function<Target, Delivering> deliverers,
      IntFunction<? extends AutoCloseable> dataSources,
      DeliveryEvents events,
      Consumer<Targets> refreshed) {
    this.camel = camel;
    this.configured = configured;
    this.deliverers = deliverers;
    this.dataSources = dataSources;
    this.events = events;
    this.refreshed = refreshed;
  }

  /**
   * Starts, replaces and stops routes until they are what is configured now. Call when the route
   * templates are loaded, and when partner files have changed.
   */
  public synchronized void refresh() {
    Map<String, Target> wanted = new HashMap<>();
    configured.get().forEach(target -> wanted.put(target.id(), target));
    for (var old : List.copyOf(running.values())) {
      if (!old.target().equals(wanted.get(old.target().id()))) {
        stop(old);
      }
    }
    wanted.values().stream()
        .filter(target -> !running.containsKey(target.id()))
        .forEach(this::start);
    refreshed.accept(this);
  }

  /** Ids of the targets that are configured now. */
  public Set<String> ids() {
    return configured.get().stream().map(Target::id).collect(Collectors.toSet());
  }

  /** The calls to a running target; empty where none runs. */
  public Optional<Calls> calls(String targetId) {
    return Optional.ofNullable(running.get(targetId))
        .map(Running::pool)
        .filter(ThreadPoolExecutor.class::isInstance)
        .map(ThreadPoolExecutor.class::cast)
        .map(
            pool ->
                new Calls(
                    pool.getActiveCount(), pool.getMaximumPoolSize(), pool.getQueue().size()));
  }

  /**
   * Calls to one target.
   *
   * @param underWay made at this moment
   * @param most may be made side by side
   * @param waiting leased, and waiting for one of the others to end
   */
  public record Calls(int underWay, int most, int waiting) {}

  /** The deliverer of a running target. */
  public Delivering delivering(String targetId) {
    return Optional.ofNullable(running.get(targetId))
        .orElseThrow(() -> new IllegalStateException("No route runs for target " + targetId))
        .delivering();
  }

  /** Stops all routes and closes their lines, when the hub stops: Camel takes the routes away. */
  public synchronized void stop() {
    for (var each : List.copyOf(running.values())) {
      stopRoute(each, false);
      close(each);
    }
  }

  /** Id of the route of a target, such as {@code deliver-erp-orders}. */
  public static String routeId(String targetId) {
    return "deliver-" + targetId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** Starts those that are configured and could not start before, such as for want of a network. */
  public synchronized void retry() {
    if (configured.get().stream().anyMatch(target -> !running.containsKey(target.id()))) {
      refresh();
    }
  }

  private void start(Target target) {
    var id = routeId(target.id());
    Running entry = null;
    try {
      entry = prepare(target, id);
      running.put(target.id(), entry);
      addRoute(entry, id);
      LOG.debugf("Target %s is served by route %s", target.id(), id);
      if (broken.remove(target.id()) != null) {
        events.recovered(target.id());
      }
    } catch (Exception e) {
      if (entry != null) {
        stop(entry);
      }
      broken(target, e);
    }
  }

  /** Told once, however often it is tried. */
  private void broken(Target target, Exception failure) {
    var detail = Failures.detail(failure);
    if (!detail.equals(broken.put(target.id(), detail))) {
      LOG.errorf(failure, "%s: target %s", DeliveryCode.TARGET_BROKEN.id(), target.id());
      events.targetFailing(target.id(), DeliveryCode.TARGET_BROKEN, detail, List.of());
    }
  }

  private Running prepare(Target target, String id) {
    int calls = number(target, "parallel", CALLS_SIDE_BY_SIDE);
    var dataSource = writesRowsOfTheHub(target) ? dataSources.apply(calls) : null;
    var pool = camel.getExecutorServiceManager().newFixedThreadPool(this, id, calls);
    camel.getRegistry().bind(poolName(id), ExecutorService.class, pool);
    return new Running(target, deliverers.apply(target), pool, dataSource);
  }

  private void addRoute(Running entry, String id) throws Exception {
    var target = entry.target();
    Map<String, Object> parameters = new HashMap<>(target.parameters());
    parameters.put("target", target.id());
    parameters.put("pool", poolName(id));
    if (entry.dataSource() != null) {
      camel.getRegistry().bind(rowsName(id), entry.dataSource());
      parameters.put(DATA_SOURCE, rowsName(id));
    }
    camel.addRouteFromTemplate(id, target.template(), parameters);
    // The supervising controller starts what was there at the start; the rest is asked for.
    camel.getRouteController().startRoute(id);
  }

  private void stop(Running old) {
    stopRoute(old, true);
    close(old);
  }

  private void stopRoute(Running old, boolean remove) {
    var id = routeId(old.target().id());
    try {
      camel.getRouteController().stopRoute(id);
      if (remove) {
        camel.removeRoute(id);
      }
    } catch (Exception e) {
      LOG.warnf(e, "The route %s did not stop cleanly", id);
    }
  }

  private void close(Running old) {
    var id = routeId(old.target().id());
    running.remove(old.target().id());
    old.delivering().close();
    camel.getExecutorServiceManager().shutdown(old.pool());
    camel.getRegistry().unbind(poolName(id));
    if (old.dataSource() != null) {
      camel.getRegistry().unbind(rowsName(id));
      closeQuietly(id, old.dataSource());
    }
  }

  private static void closeQuietly(String id, AutoCloseable dataSource) {
    try {
      dataSource.close();
    } catch (Exception e) {
      LOG.warnf(e, "The connections of the route %s did not close cleanly", id);
    }
  }

  private boolean writesRowsOfTheHub(Target target) {
    var template =
        camel
            .getCamelContextExtension()
            .getContextPlugin(Model.class)
            .getRouteTemplateDefinition(target.template());
    return template != null
        && !target.parameters().containsKey(DATA_SOURCE)
        && template.getTemplateParameters().stream().anyMatch(p -> p.getName().equals(DATA_SOURCE));
  }

  private static String poolName(String routeId) {
    return routeId + "-calls";
  }

  private static String rowsName(String routeId) {
    return routeId + "-rows";
  }

  private static int number(Target target, String parameter, int otherwise) {
    var value = target.parameters().get(parameter);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(
          "The parameter %s is a number from 1 to 9999, not %s".formatted(parameter, value));
    }
    return Integer.parseInt(value);
  }
}
