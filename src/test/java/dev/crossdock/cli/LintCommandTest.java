package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lint of some files says what is wrong with these alone. */
class LintCommandTest {

  @TempDir Path folder;

  @Test
  void oneRouteIsCheckedAndNotTheOther() throws IOException {
    write("routes/c.camel.yaml", "- routeConfiguration: {id: c, description: x}");
    write("routes/one.camel.yaml", route("one", "nowhere:a"));
    write("routes/two.camel.yaml", route("two", "nowhere:b"));

    assertThat(found("routes/one.camel.yaml")).containsExactly("routes/one.camel.yaml");
    assertThat(found("routes"))
        .containsExactlyInAnyOrder("routes/one.camel.yaml", "routes/two.camel.yaml");
    assertThat(found("routes/c.camel.yaml")).isEmpty();
  }

  /** What it names is there only where its copy runs, and its copy has its ids. */
  @Test
  void anExampleIsCheckedAsAFileThatIsToBeCopied() throws IOException {
    var example =
        """
        - route:
            id: drop
            from:
              uri: file:{{folder}}
              steps:
                - to: {uri: 'crossdock:receive', parameters: {channel: nobody/drop}}
        """;
    write("routes/examples/drop.camel.yaml", example);
    write(
        "routes/examples/bad.camel.yaml",
        example.replace("file:", "flie:").replace("id: drop", "id: bad"));
    write(
        "routes/drop.camel.yaml",
        "- route: {id: drop, from: {uri: 'direct:drop', steps: [{log: a}]}}");

    assertThat(problems("routes")).containsExactly("routes/examples/bad.camel.yaml");
  }

  @Test
  void ourExamplesAreSound() throws IOException {
    var here = Path.of("").toAbsolutePath();
    var home = new Home(here);
    var scope = LintScope.of(home, List.of(here.resolve("routes/examples")));
    assertThat(new RoutesLint().check(home, scope)).filteredOn(scope::covers).isEmpty();
  }

  private List<String> problems(String path) throws IOException {
    var scope = scope(folder.resolve(path));
    return new RoutesLint()
        .check(new Home(folder), scope).stream()
            .filter(finding -> finding.isError())
            .map(finding -> finding.file())
            .toList();
  }

  @Test
  void aMapIsCheckedByAnyOfItsFiles() {
    var scope = new LintScope(List.of("mappings/x12/004010/850.smooks.xml"));

    assertThat(scope.concernsMap("x12/004010/850")).isTrue();
    assertThat(scope.concernsMap("x12/004010/855")).isFalse();
    assertThat(
            new LintScope(List.of("mappings/x12/004010/segments.yaml"))
                .concernsMap("x12/004010/855"))
        .isTrue();
    assertThat(new LintScope(List.of("mappings/x12")).concernsMap("edifact/D96A/ORDERS")).isFalse();
  }

  @Test
  void aFileThatNobodyReadsIsTold() throws IOException {
    write("partners/acme.yml", "id: acme");

    assertThat(new NamesLint().check(new Home(folder)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.file()).isEqualTo("partners/acme.yml"));
  }

  @Test
  void aFileThatIsNotThereOrConfiguresNothingIsWrongUsage() throws IOException {
    var other = Files.writeString(folder.resolve("notes.txt"), "x");

    Assertions.assertThatThrownBy(() -> scope(folder.resolve("routes/none.camel.yaml")))
        .hasMessageContaining("There is no file");
    Assertions.assertThatThrownBy(() -> scope(other))
        .hasMessageContaining("notes.txt is not below");
  }

  private List<String> found(String path) throws IOException {
    var scope = scope(folder.resolve(path));
    return new RoutesLint()
        .check(new Home(folder), scope).stream()
            .filter(scope::covers)
            .map(finding -> finding.file())
            .toList();
  }

  private LintScope scope(Path path) {
    return LintScope.of(new Home(folder), List.of(path));
  }

  private static String route(String id, String uri) {
    return "- route: {id: %s, description: x, routeConfigurationId: c, from: {uri: 'direct:%s', steps: [{to: {uri: '%s'}}]}}"
        .formatted(id, id, uri);
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
