package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is delivered passes its own lint, and lint sees what is wrong. */
class ConfigurationLintTest {

  private static final Home DELIVERED = new Home(Path.of("").toAbsolutePath());

  @TempDir Path folder = Path.of("");

  static List<Lint> lints() {
    return LintCommand.ALL;
  }

  @ParameterizedTest
  @MethodSource("lints")
  void whatIsDeliveredIsSound(Lint lint) throws IOException {
    assertThat(lint.check(DELIVERED)).filteredOn(Finding::isError).isEmpty();
  }

  @Test
  void seesEveryCodeThatNobodyOwns() throws IOException {
    write("rules/case-routing.dmn", "<definitions/>");

    assertThat(new RulesLint().check(home()))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.code()).isEqualTo(ConfigurationCode.ROUTING_UNSOUND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{route: {id: NotKebab, description: x, routeConfigurationId: c, from: {uri: 'seda:b',"
            + " steps: [{log: x}]}}}]",
        "[{route: {id: a, routeConfigurationId: c, from: {uri: 'seda:b', steps: [{log: x}]}}}]",
        "[{route: {id: a, description: x, from: {uri: 'seda:b', steps: [{log: x}]}}}]",
        "[{route: {id: a, description: x, routeConfigurationId: nowhere, from: {uri: 'seda:b',"
            + " steps: [{log: x}]}}}]",
        "[{route: {id: a, description: x, routeConfigurationId: c, from: {uri: 'seda:b?size=5',"
            + " steps: [{log: x}]}}}]",
        "[{route: {id: c, description: x, routeConfigurationId: c, from: {uri: 'seda:b', steps:"
            + " [{log: x}]}}}]",
        "[{route: {id: a, description: x, routeConfigurationId: c, from: {uri: 'seda:b', steps:"
            + " [{setBody: {groovy: '1'}}]}}}]",
        "[{route: {id: a, description: x, routeConfigurationId: c, from: {uri: 'seda:b', steps:"
            + " [1,2,3,4,5,6,7,8,9,10,11,12,13]}}}]",
        "[{beans: []}]",
        "{}",
        "[{"
      })
  void seesARouteThatBreaksARule(String route) throws IOException {
    write("routes/flows/c.camel.yaml", "[{routeConfiguration: {id: c, description: x}}]");
    write("routes/flows/good.camel.yaml", good("good"));
    assertThat(new RoutesLint().check(home())).isEmpty();

    write("routes/flows/bad.camel.yaml", route);

    assertThat(new RoutesLint().check(home()))
        .isNotEmpty()
        .allSatisfy(
            f ->
                assertThat(f.file())
                    .isIn("routes/flows/bad.camel.yaml", "routes/flows/c.camel.yaml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{uri: 'kafak:a'}                             | kafak  | kafka",
        "{uri: 'kafka:a', parameters: {broker: x}}    | broker | brokers",
        "{uri: 'work:read', parameters: {thread: 2}}  | thread | threads"
      })
  void tellsWhatARouteMayHaveMeant(String from, String wrong, String meant) throws IOException {
    write("routes/flows/c.camel.yaml", "[{routeConfiguration: {id: c, description: x}}]");
    write(
        "routes/flows/bad.camel.yaml",
        """
        - route:
            id: bad
            description: x
            routeConfigurationId: c
            from: %s
        """
            .formatted(from.replaceFirst("}$", ", steps: [{log: x}]}")));

    assertThat(new RoutesLint().check(home()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.line()).isEqualTo(5);
              assertThat(finding.message()).contains("'" + wrong + "'").contains(meant);
            });
  }

  @Test
  void buildsATemplateAsOurTargetsDo() throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    for (var part : List.of("routes", "partners", "mappings")) {
      copy(part);
    }
    var template = folder.resolve("routes/templates/deliver-to-jms.camel.yaml");
    Files.writeString(
        template, Files.readString(template).replace("method: present", "method: presnt"));

    assertThat(new RoutesLint().check(home()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.file()).isEqualTo("routes/templates/deliver-to-jms.camel.yaml");
              assertThat(finding.line()).isPositive();
              assertThat(finding.message()).contains("'presnt'").contains("present");
            });
  }

  private void copy(String part) throws IOException {
    try (var files = Files.walk(DELIVERED.path().resolve(part))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var to = folder.resolve(DELIVERED.path().relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  @Test
  void seesARouteFileThatWouldNotBeLoaded() throws IOException {
    write("routes/flows/c.camel.yaml", "[{routeConfiguration: {id: c, description: x}}]");
    write("routes/good.yaml", good("good"));

    assertThat(new RoutesLint().check(home())).hasSize(1);
  }

  @Test
  void seesASchemaWithoutWordsOrSoundExamples() throws IOException {
    var schema = "canonical-schemas/a/v1/a.schema.json";
    write(schema, "{\"properties\": {\"b\": {\"type\": \"string\", \"title\": \"B\"}}}");
    write("canonical-schemas/a/v1/examples/one.json", "{\"b\": 1}");

    assertThat(new SchemasLint().check(home()))
        .extracting(Finding::file)
        .containsExactly(schema, "canonical-schemas/a/v1/examples/one.json");
  }

  private static String good(String id) {
    return "[{route: {id: %s, description: x, routeConfigurationId: c, from: {uri: 'seda:b', steps: [{log: x}]}}}]"
        .formatted(id);
  }

  private Home home() {
    return new Home(folder);
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
