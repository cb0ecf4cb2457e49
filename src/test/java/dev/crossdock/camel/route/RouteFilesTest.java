package dev.crossdock.camel.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.cases.EventsTold;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.stage.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad route file never keeps the others from running. */
class RouteFilesTest {

  @TempDir Path home = Path.of("");

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final EventsTold told = new EventsTold();

  @BeforeEach
  void start() throws IOException {
    camel.start();
    write("errors/none", "- routeConfiguration: {id: none, errorHandler: {noErrorHandler: {}}}");
    write(
        "a-first",
        "- route: {id: first, routeConfigurationId: none, from: {uri: 'direct:a', steps: [{log:"
            + " a}]}}");
    write(
        "z-last",
        "- route: {id: last, routeConfigurationId: none, from: {uri: 'direct:z', steps: [{log:"
            + " z}]}}");
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void loadsAllThatAreSound() throws IOException {
    load();

    assertThat(running()).containsExactlyInAnyOrder("first", "last");
    assertThat(told.raised).isEmpty();
    assertThat(told.recovered)
        .contains("routes/flows/a-first.camel.yaml", "routes/flows/z-last.camel.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- route: {id: bad, from: {uri: 'direct:b', steps: [{to: {uri: 'kafak:orders'}}]}}",
        "- route: {id: bad, from: {uri: 'direkt:b', steps: [{log: b}]}}",
        "- route: {id: bad, from: {uri: 'timer:b', parameters: {perriod: 5}, steps: [{log: b}]}}",
        "- route: {id: bad, from: {uri: 'direct:b', steps: [{bean: {ref: nobody}}]}}",
        "- route: {id: bad, from: {uri: 'direct:b', steps: [{setBody: {perl: '1'}}]}}",
        "- route: {id: bad, from: {uri: 'direct:b', steps: [{setBody: {simple: '${bdy'}}]}}",
        "- route: {id: bad, from: {uri: 'direct:b', steps: [{jump: {}}]}}",
        "- route: {id: bad, from: {uri: 'direct:b', steps: [{to: {uri:"
            + " 'log:{{no.such.property}}'}}]}}",
        "- route: {id: first, from: {uri: 'direct:b', steps: [{log: taken}]}}",
        "- route: {id: bad, from: {uri: 'direct:a', steps: [{log: consumes what another does}]}}",
        "- route: {id: bad, from: [",
        "\u0000"
      })
  void leavesOutOneThatCannotRun(String text) throws IOException {
    write("bad", text);

    load();

    assertThat(running()).containsExactlyInAnyOrder("first", "last");
    assertThat(told.raised)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.code()).isEqualTo(ConfigurationCode.ROUTE_UNSOUND);
              assertThat(event.subject()).isEqualTo("routes/flows/bad.camel.yaml");
              assertThat(event.message()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uri: 'https://shop.example/in?password=hunter2'",
        "uri: 'https://anna:hunter2@shop.example/in'",
        "uri: 'https:shop.example/in', parameters: {authPassword: hunter2}",
        "uri: 'kafka:orders', parameters: {sslKeystorePassword: hunter2}"
      })
  void findsSecretsInRoutes(String to) throws IOException {
    var route = "- route: {id: bad, from: {uri: 'direct:b', steps: [{to: {%s}}]}}";
    write("bad", route.formatted(to));
    assertThat(findings()).filteredOn(m -> m.contains("secret")).hasSize(1);
    assertThat(findings()).noneMatch(m -> m.contains("hunter2"));
    write("bad", route.formatted(to.replace("hunter2", "{{shop.password}}")));
    assertThat(findings()).noneMatch(m -> m.contains("secret"));
  }

  private List<String> findings() throws IOException {
    var file = home.resolve("routes/flows/bad.camel.yaml");
    return RouteFile.read("routes/flows/bad.camel.yaml", file).findings().stream()
        .map(f -> f.toString())
        .toList();
  }

  @Test
  void leavesOutAllRoutesOfAFileOfWhichOneIsBad() throws IOException {
    write(
        "bad",
        """
        - route: {id: good-part, from: {uri: 'direct:b', steps: [{log: b}]}}
        - route: {id: bad-part, from: {uri: 'direct:c', steps: [{to: {uri: 'nowhere:c'}}]}}
        """);

    load();

    assertThat(running()).containsExactlyInAnyOrder("first", "last");
    assertThat(told.raised.get(0).message()).startsWith("Line 2: ").contains("'nowhere'");
  }

  private void load() throws IOException {
    new RouteFiles(home, camel, new RouteCases(told, new Signals(), Clock.systemUTC())).load();
  }

  private List<String> running() {
    return camel.getRoutes().stream()
        .filter(route -> camel.getRouteController().getRouteStatus(route.getId()).isStarted())
        .map(Route::getId)
        .toList();
  }

  private void write(String name, String text) throws IOException {
    var file =
        home.resolve(name.contains("/") ? "routes" : "routes/flows").resolve(name + ".camel.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
