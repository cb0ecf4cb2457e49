package dev.crossdock.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code docs/extending.md}, followed while a hub runs: each file as it stands there. */
class ExtendingIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private final Path folder =
      Path.of("target", "system", "extending-" + System.nanoTime()).toAbsolutePath();
  private final List<String> blocks = new ArrayList<>();
  private Erp erp;
  private TestHome home;
  private HubProcess hub;

  @BeforeEach
  void startHub() throws IOException {
    var page = BLOCK.matcher(Files.readString(Path.of("docs/extending.md")));
    while (page.find()) {
      blocks.add(page.group(1));
    }
    erp = new Erp();
    home = TestHome.create(folder, erp.url());
    hub = new HubProcess(home.root(), folder.resolve("data"), Map.of());
    hub.start();
  }

  @AfterEach
  void stopHub() {
    hub.close();
    erp.close();
  }

  @Test
  void aChannelAndATargetAreAddedWhileTheHubRunsAndBrokenOnesChangeNothing() throws IOException {
    insert("partners/alder.yaml", "channels:\n", block("channels:\n"));
    insert("partners/company.yaml", "targets:\n", block("targets:\n"));
    edit("partners/alder.yaml", "[erp-orders]", "[erp-orders, archive-orders]");
    append("partners/company.yaml", block("routes:\n").replace("/srv/", folder + "/srv/"));
    write("routes/alder-folder.camel.yaml", block("- onException:"));
    write("routes/archive-orders.camel.yaml", block("- route:\n    id: archive-orders"));

    drop("one.edi", Orders850.interchange(1, "ONE", 2));
    await().atMost(PATIENCE).until(() -> archived().size() == 2);
    assertThat(archived()).anyMatch(t -> t.contains("ONE-1")).anyMatch(t -> t.contains("ONE-2"));
    assertThat(hub.texts("select channel || ' ' || name from transmission"))
        .containsExactly("drop one.edi");
    await().atMost(PATIENCE).until(() -> erp.effects() == 2);

    var sound = Files.readString(home.root().resolve("routes/alder-folder.camel.yaml"));
    write("routes/alder-folder.camel.yaml", sound.replace("crossdock:receive", "crosdock:receive"));
    await().atMost(PATIENCE).until(() -> openCases() == 1);
    var files = new HubReader(hub).get("routes");
    assertThat(files.at("/0/file").asText()).isEqualTo("routes/alder-folder.camel.yaml");
    assertThat(files.at("/0/routes/0").asText()).isEqualTo("alder-folder");
    assertThat(files.at("/0/problem").asText()).contains("crosdock").contains("crossdock");
    assertThat(files.at("/1/problem").isNull()).isTrue();
    drop("two.edi", Orders850.interchange(2, "TWO", 1));
    await().atMost(PATIENCE).until(() -> archived().size() == 3);

    hub.kill();
    hub.start();
    drop("three.edi", Orders850.interchange(3, "THREE", 1));
    assertThat(openCases()).isEqualTo(1);
    write("routes/alder-folder.camel.yaml", sound);
    await().atMost(PATIENCE).until(() -> archived().size() == 4);
    await().atMost(PATIENCE).until(() -> openCases() == 0);
    assertThat(hub.count("select count(*) from transmission")).isEqualTo(3);
    aStepIsAdded();
  }

  /** Whose price service answers the order with another price. */
  private void aStepIsAdded() throws IOException {
    try (var prices = new Answering(order -> order.replace("\"amount\":1.25", "\"amount\":1.35"))) {
      append("partners/company.yaml", "    price.service: " + prices.url() + "\n");
      append("partners/company.yaml", block("steps:\n"));
      edit(
          "partners/alder.yaml",
          "targets: [erp-orders, archive-orders]",
          "steps: [enrich-price]\n    targets: [erp-orders, archive-orders]");
      write("routes/enrich-price.camel.yaml", block("- route:\n    id: enrich-price"));
      await().atMost(PATIENCE).until(() -> running("routes/enrich-price.camel.yaml"));
      drop("four.edi", Orders850.interchange(4, "FOUR", 1));
      await().atMost(PATIENCE).until(() -> archived().size() == 5);
      assertThat(prices.asked()).singleElement().asString().contains("FOUR-1");
      assertThat(archived())
          .filteredOn(order -> order.contains("FOUR-1"))
          .singleElement()
          .asString()
          .contains("1.35");
      assertThat(hub.texts("select step || ' ' || state from document_step"))
          .containsExactly("enrich-price done");
    }
  }

  private boolean running(String file) {
    for (var one : new HubReader(hub).get("routes")) {
      if (one.path("file").asText().equals(file)) {
        return one.path("problem").isNull();
      }
    }
    return false;
  }

  private long openCases() {
    return hub.count(
        "select count(*) from exception_case where 'route-unsound' = any(codes) and state not in"
            + " ('resolved', 'closed')");
  }

  private List<String> archived() throws IOException {
    var archive = folder.resolve("srv/archive");
    if (!Files.isDirectory(archive)) {
      return List.of();
    }
    var texts = new ArrayList<String>();
    try (var files = Files.list(archive)) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  /** The page's block that begins so. */
  private String block(String start) {
    return blocks.stream().filter(b -> b.startsWith(start)).findFirst().orElseThrow();
  }

  /** Puts what stands below the key in the block below the same key of the file. */
  private void insert(String file, String key, String block) throws IOException {
    edit(file, "\n" + key, "\n" + key + block.substring(key.length()));
  }

  private void edit(String file, String what, String by) throws IOException {
    var path = home.root().resolve(file);
    var text = Files.readString(path);
    assertThat(text).contains(what);
    Files.writeString(path, text.replace(what, by));
  }

  private void append(String file, String text) throws IOException {
    var path = home.root().resolve(file);
    Files.writeString(path, Files.readString(path) + text);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(home.root().resolve(file), text);
  }

  private void drop(String name, String text) throws IOException {
    var in = Files.createDirectories(folder.resolve("srv/alder/in"));
    Files.writeString(in.resolve(name), text, StandardCharsets.ISO_8859_1);
  }
}
