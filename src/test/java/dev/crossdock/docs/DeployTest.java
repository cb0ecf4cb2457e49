package dev.crossdock.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files of deploy/ are never run by the build; this holds them against the code. */
class DeployTest {

  private static final Path DEPLOY = Path.of("deploy");
  private static final Pattern NAME = Pattern.compile("\\b((?:CROSSDOCK|QUARKUS)_[A-Z_]+)\\b");
  private static final Pattern COPIED = Pattern.compile("(?m)^COPY (\\S+) ");
  private static final Pattern EXPOSED = Pattern.compile("(?m)^EXPOSE .*$");
  private static final Pattern PORT = Pattern.compile("[0-9]+");

  private final JsonNode compose = yaml("compose.yaml");
  private final String container = Files.readString(DEPLOY.resolve("Containerfile"));

  DeployTest() throws IOException {}

  @Test
  void setsOnlySettingsThatThereAre() throws IOException {
    var known = Settings.all().keySet().stream().map(Settings::environment).toList();
    var set = new ArrayList<String>();
    compose.at("/services/hub/environment").fieldNames().forEachRemaining(set::add);
    NAME.matcher(container).results().map(r -> r.group(1)).forEach(set::add);

    assertThat(set)
        .contains("CROSSDOCK_DATABASE_URL", "CROSSDOCK_BROKER_URL")
        .filteredOn(name -> name.startsWith("CROSSDOCK_"))
        .isSubsetOf(known);
    assertThat(set)
        .filteredOn(name -> name.startsWith("QUARKUS_"))
        .containsExactly("QUARKUS_HTTP_HOST", "QUARKUS_MANAGEMENT_HOST");
  }

  @Test
  void portsAreThoseOfTheHub() throws IOException {
    assertThat(exposed()).containsExactly(port("http"), port("management"), port("sftp"));
    assertThat(texts(compose.at("/services/hub/ports")))
        .allSatisfy(
            published ->
                assertThat(published.substring(published.lastIndexOf(':') + 1)).isIn(exposed()));
    assertThat(texts(yaml("prometheus.yml").at("/scrape_configs/0/static_configs/0/targets")))
        .containsExactly("hub:" + port("management"));
  }

  @Test
  void noPasswordHasADefault() {
    compose
        .findParents("environment")
        .forEach(
            service ->
                service
                    .get("environment")
                    .properties()
                    .forEach(
                        variable -> {
                          if (variable.getKey().endsWith("PASSWORD")) {
                            assertThat(variable.getValue().asText())
                                .matches("\\$\\{[A-Z_]+:\\?.+}");
                          }
                        }));
  }

  @Test
  void whatIsMountedOrCopiedIsThere() {
    for (var service : compose.get("services")) {
      texts(service.path("volumes")).stream()
          .map(volume -> volume.substring(0, volume.indexOf(':')))
          .forEach(
              source -> {
                if (source.startsWith(".")) {
                  assertThat(DEPLOY.resolve(source)).exists();
                } else {
                  assertThat(compose.get("volumes").has(source)).as(source).isTrue();
                }
              });
    }
    assertThat(COPIED.matcher(container).results().map(r -> Path.of(r.group(1))))
        .hasSizeGreaterThan(1)
        .filteredOn(path -> !path.startsWith("target"))
        .allSatisfy(path -> assertThat(path).isDirectory());
  }

  private String port(String of) throws IOException {
    return Objects.requireNonNull(Settings.all().get("crossdock." + of + ".port"));
  }

  private List<String> exposed() {
    var exposed = EXPOSED.matcher(container);
    assertThat(exposed.find()).isTrue();
    return PORT.matcher(exposed.group()).results().map(MatchResult::group).toList();
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static JsonNode yaml(String name) throws IOException {
    return new YAMLMapper().readTree(Files.readString(DEPLOY.resolve(name)));
  }
}
