package dev.crossdock.camel.route;

import dev.crossdock.camel.channel.ChannelComponent;
import dev.crossdock.camel.channel.OpenChannels;
import dev.crossdock.camel.work.WorkComponent;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.stage.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.spi.BeanProcessorFactory;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.PluginHelper;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A Camel context in which routes are built and none runs: what names a component, parameter, step,
 * bean, method or language that is not there is told with its line. Nothing is opened, called or
 * connected. Files tried first are there for those tried later: route configurations before the
 * routes that name them. Not thread-safe.
 */
public final class RouteDryRun implements AutoCloseable {

  /** What the hub gives to a template beside the parameters of a target. */
  private static final Map<String, Object> GIVEN =
      Map.of("pool", "pool", "dataSource", "dataSource", "target", "unset");

  private final DefaultCamelContext camel = new DefaultCamelContext();

  /** Starts the context; takes about a second the first time. */
  public RouteDryRun() {
    camel.setAutoStartup(false);
    camel.getGlobalEndpointConfiguration().setLazyStartProducer(true);
    camel.addComponent("unset", new TakesAnyParameter());
    camel.addComponent("work", new WorkComponent(new Signals(), List.of()));
    camel.addComponent("channel", new ChannelComponent(new OpenChannels()));
    camel.getPropertiesComponent().setInitialProperties(settings());
    var beans = new RouteBeans();
    beans.interfaces().forEach(this::bind);
    bind("pool", ExecutorService.class);
    camel
        .getCamelContextExtension()
        .addContextPlugin(BeanProcessorFactory.class, new CheckedBeanSteps(beans));
    camel.start();
  }

  /**
   * Builds what a file declares; a template as each of these targets of it would be built, or with
   * its defaults where there is none.
   *
   * @param targets parameters of each target, by the id of its template
   */
  public List<Finding> check(RouteFile file, Map<String, List<Map<String, String>>> targets) {
    if (!file.isYaml()) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    try {
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(PluginHelper.getResourceLoader(camel).resolveResource("file:" + file.path()));
    } catch (Exception e) {
      findings.add(finding(file, e));
    }
    for (var part : file.parts()) {
      if (part.kind().equals("routeTemplate") && findings.isEmpty()) {
        for (var parameters : targets.getOrDefault(part.id(), List.of(Map.of()))) {
          instance(part, parameters).map(e -> finding(file, e)).ifPresent(findings::add);
        }
      }
    }
    return findings.stream().distinct().toList();
  }

  private Optional<Exception> instance(RoutePart part, Map<String, String> parameters) {
    var template =
        camel
            .getCamelContextExtension()
            .getContextPlugin(Model.class)
            .getRouteTemplateDefinition(part.id());
    if (template == null) {
      return Optional.empty();
    }
    var values = values(template, part.node(), parameters);
    try {
      camel.addRouteFromTemplate(null, part.id(), values);
      return Optional.empty();
    } catch (Exception e) {
      return Optional.of(e);
    }
  }

  /** A parameter that stands for a whole uri goes nowhere, others are their own names. */
  private static Map<String, Object> values(
      RouteTemplateDefinition template, Node node, Map<String, String> parameters) {
    var values = new HashMap<String, Object>();
    for (var parameter : template.getTemplateParameters()) {
      var name = parameter.getName();
      if (parameter.getDefaultValue() == null) {
        values.put(name, isUri(node, "{{" + name + "}}") ? "unset:uri" : name);
      }
    }
    values.putAll(parameters);
    values.putAll(GIVEN);
    return values;
  }

  private static boolean isUri(Node node, String placeholder) {
    for (var child : YamlNodes.children(node)) {
      if (YamlNodes.text(child.getKeyNode()).equals("uri")
          && YamlNodes.text(child.getValueNode()).equals(placeholder)) {
        return true;
      }
    }
    return YamlNodes.values(node).stream().anyMatch(value -> isUri(value, placeholder));
  }

  private Finding finding(RouteFile file, Exception failure) {
    var problem = RouteProblem.of(failure, camel);
    var at = problem.line() > 0 ? Optional.<Node>empty() : file.find(problem.names());
    var finding =
        at.map(node -> file.at(node, problem.message()))
            .orElseGet(
                () ->
                    Finding.of(
                        ConfigurationCode.ROUTE_UNSOUND,
                        file.name(),
                        problem.line(),
                        0,
                        problem.message()));
    return problem.missingProperty() ? finding.as(Severity.WARNING) : finding;
  }

  private void bind(String name, Class<?> type) {
    camel
        .getRegistry()
        .bind(
            name,
            type,
            Proxy.newProxyInstance(
                RouteDryRun.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "hashCode" -> System.identityHashCode(proxy);
                      case "equals" -> proxy == arguments[0];
                      case "toString" -> name;
                      case "isShutdown", "isTerminated" -> false;
                      default -> null;
                    }));
  }

  /** The hub's own properties, and what the environment adds. */
  private static Properties settings() {
    var settings = new Properties();
    try (var in = RouteDryRun.class.getResourceAsStream("/application.properties")) {
      if (in != null) {
        settings.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.putAll(System.getProperties());
    return settings;
  }

  @Override
  public void close() {
    camel.stop();
  }

  /** Stands where only a target says which component it is. */
  private static final class TakesAnyParameter extends DefaultComponent {
    @Override
    protected Endpoint createEndpoint(String uri, String rest, Map<String, Object> parameters) {
      parameters.clear();
      return new DefaultEndpoint(uri, this) {
        @Override
        public Producer createProducer() {
          throw new UnsupportedOperationException("A route that is only tried sends nothing.");
        }

        @Override
        public Consumer createConsumer(Processor processor) {
          throw new UnsupportedOperationException("A route that is only tried takes nothing.");
        }
      };
    }
  }
}
