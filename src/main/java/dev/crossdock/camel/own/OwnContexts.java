package dev.crossdock.camel.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.spi.Registry;
import org.apache.camel.spi.ResourceLoader;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.LifecycleStrategySupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes Camel contexts for routes of one's own: with a registry, a class loader, a class resolver,
 * resources and properties that show nothing of the hub, and the component {@code crossdock:}. This
 * keeps routes written as YAML inside; code in the jars of {@code lib/} is trusted.
 */
public final class OwnContexts {

  /** As Hawtio and metrics show it. */
  public static final String NAME = "own";

  private static final int SECONDS_TO_STOP = 20;

  /** Folders of home that only files in git and the hub itself write. */
  private static final List<String> CONFIGURATION =
      List.of("partners", "mappings", "rules", "routes", "canonical-schemas", "lib");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([A-Za-z][A-Za-z0-9._-]*)");

  private final Path home;
  private final Path data;
  private final HubAccess hub;
  private final OpenTargets targets;

  /**
   * @param home has {@code lib/} with jars and {@code routes/} with the files that routes may read
   * @param data the hub's data folder, closed to routes
   */
  public OwnContexts(Path home, Path data, HubAccess hub, OpenTargets targets) {
    this.home = home;
    this.data = data;
    this.hub = hub;
    this.targets = targets;
  }

  /** The context that routes run in; not started yet. */
  public DefaultCamelContext make() throws IOException {
    return make(NAME, new DefaultRegistry(), targets, false);
  }

  /**
   * A context in which routes are built and none runs; not started yet.
   *
   * @param live whose beans the routes may name, too
   */
  DefaultCamelContext trial(@Nullable CamelContext live) throws IOException {
    var registry =
        live == null
            ? new DefaultRegistry()
            : new DefaultRegistry(new LiveBeans(live.getRegistry()));
    var context = make(NAME + "-trial", registry, new OpenTargets(), true);
    context.disableJMX();
    context.setAutoStartup(false);
    context.getGlobalEndpointConfiguration().setLazyStartProducer(true);
    return context;
  }

  /**
   * The properties that a file of routes names, with their values; without those that have none.
   */
  Map<String, String> properties(String text) {
    var properties = new TreeMap<String, String>();
    var names = PLACEHOLDER.matcher(text);
    while (names.find()) {
      try {
        var value = hub.property(names.group(1));
        if (value != null) {
          properties.put(names.group(1), value);
        }
      } catch (IllegalStateException | UncheckedIOException e) {
        // a secret that is not there now: trying the routes tells it
      }
    }
    return properties;
  }

  private DefaultCamelContext make(
      String name, Registry registry, OpenTargets open, boolean isTried) throws IOException {
    var loader = OwnClassLoader.over(home.resolve("lib"), OwnContexts.class.getClassLoader());
    var context = new DefaultCamelContext(false);
    var extension = context.getCamelContextExtension();
    extension.setName(name);
    extension.setRegistry(registry);
    context.setApplicationContextClassLoader(loader);
    context.setClassResolver(new OwnClassResolver(loader));
    extension.addContextPlugin(
        ResourceLoader.class, new OwnResources(context, home.resolve("routes")));
    context.setPropertiesComponent(OwnProperties.of(new Granted(hub)));
    context.build();
    context.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
    extension.registerEndpointCallback(new FileGuard(closed()));
    context.addLifecycleStrategy(new Life(loader));
    context.addComponent("crossdock", new CrossdockComponent(hub, open));
    context.addComponent("ftps", new StrictFtps(isTried));
    context.addComponent("sftp", new StrictSftp());
    var kamelets = new KameletComponent();
    kamelets.setLocation("file:kamelets");
    context.addComponent("kamelet", kamelets);
    return context;
  }

  private List<Path> closed() {
    var closed = new ArrayList<>(CONFIGURATION.stream().map(home::resolve).toList());
    closed.add(data);
    return closed;
  }

  /** The properties that the company's file gives to routes. */
  private record Granted(HubAccess hub) implements PropertiesSource {

    @Override
    public String getName() {
      return "company";
    }

    @Override
    public @Nullable String getProperty(String name) {
      return hub.property(name);
    }
  }

  /** What components are like here; the jars are let go when the context has stopped. */
  private static final class Life extends LifecycleStrategySupport {

    private final URLClassLoader loader;

    Life(URLClassLoader loader) {
      this.loader = loader;
    }

    /** One attempt is one request: whether there is another one is for the target's policy. */
    @Override
    public void onComponentAdd(String name, Component component) {
      if (component instanceof HttpComponent http) {
        http.setAutomaticRetriesDisabled(true);
      }
    }

    @Override
    public void onContextStopped(CamelContext context) {
      try {
        loader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
