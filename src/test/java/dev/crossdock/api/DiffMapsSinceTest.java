package dev.crossdock.api;

import static dev.crossdock.api.Caller.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.cli.Main;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The documents that a hub has stored, by two versions of its maps. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class DiffMapsSinceTest {
  private static final int CHANNEL_CLOSED = 503;

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Jdbi jdbi;

  @ConfigProperty(name = "crossdock.data")
  @SuppressWarnings("NullAway.Init")
  String data;

  @Test
  void tellsWhatAChangeChangesInWhatWasReceivedAndChangesNothing() throws IOException {
    var version = delivered();
    var folder = changed();
    var before = counts();

    var same = diff(version, "now", "--since", "1h", "--map", "x12/004010/855");
    assertThat(same).endsWith(" same, 0 differ, 0 newly rejected, 0 newly accepted\n|0");
    assertThat(same).doesNotStartWith("0 documents");

    var differs = diff(version, folder.toString(), "--since", "1h", "--partner", "dogwood");
    assertThat(differs)
        .contains("order-response SO-DIFF: newly-rejected")
        .contains("+ error value-missing")
        .endsWith("|2");
    assertThat(diff("now", "now", "--since", "1h", "--partner", "heath", "--json"))
        .contains("\"differs\":0")
        .endsWith("|0");
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void onlyPeopleAreToldOfVersions() throws IOException {
    var version = delivered();
    var path = "/api/v1/map-versions/" + version;
    var viewer = Caller.person(hub, "viewer", HubForTests.PASSWORD);

    assertThat(json(viewer.get(path)).path("files").has("x12/004010/855.smooks.xml")).isTrue();
    assertThat(viewer.get("/api/v1/map-versions/0000000000000000").statusCode()).isEqualTo(404);
    assertThat(Caller.partner(hub, HubForTests.DOGWOOD_KEY).get(path).statusCode()).isEqualTo(403);
  }

  /** Without the number of a response, nothing can be made of it. */
  private static Path changed() throws IOException {
    var folder = Files.createTempDirectory(Path.of("target"), "changed-maps");
    var all = MappingsSnapshot.of(Path.of("mappings"));
    for (var name : all.names()) {
      if (!name.contains(".examples/")) {
        var copy = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.write(copy, all.read(all.resolve(name)));
      }
    }
    var map = folder.resolve("x12/004010/855.smooks.xml");
    var text = Files.readString(map);
    Files.writeString(map, text.replaceFirst("(?m)^\\s+number\\s+= e8.*$", ""));
    assertThat(map).content().isNotEqualTo(text);
    return folder;
  }

  /** By which version it was read. */
  private String delivered() throws IOException {
    var sent =
        Files.readString(Path.of("mappings/x12/004010/855.examples/full/input.edi"), ISO_8859_1)
            .replace("NORTHMILL      ", "DOGWOODMILLS   ")
            .replace("OURCO          ", "EXAMPLEDIST    ")
            .replace("*000000311", "*000007755")
            .replace("SO-88121", "SO-DIFF")
            .replace("4500012346", "45000-DIFF");
    var dogwood = Caller.partner(hub, HubForTests.DOGWOOD_KEY);
    var status =
        json(await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> dogwood.file(sent), a -> a.statusCode() != CHANNEL_CLOSED))
            .get("status")
            .asText();
    var viewer = Caller.person(hub, "viewer", HubForTests.PASSWORD);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> !json(dogwood.get(status)).path("documents").isEmpty());
    var found =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () -> json(viewer.get("/api/v1/documents?key=SO-DIFF&state=delivered")),
                f -> !f.path("items").isEmpty());
    var id = found.path("items").get(0).path("id").asLong();
    return json(viewer.get("/api/v1/documents/" + id)).path("document").path("mapVersion").asText();
  }

  private List<Long> counts() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    select count(*) from document union all select count(*) from delivery
                    union all select count(*) from violation union all
                    select count(*) from transmission union all select count(*) from map_version
                    """)
                .mapTo(Long.class)
                .list());
  }

  private String diff(String... arguments) {
    var all = new ArrayList<>(List.of("diff-maps"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", data));
    var printed = new ByteArrayOutputStream();
    var out = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      int end = Main.run(all.toArray(String[]::new));
      return printed.toString(UTF_8) + '|' + end;
    } finally {
      System.setOut(out);
    }
  }
}
