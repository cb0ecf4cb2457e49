package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.cli.online.HubProblem;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change of maps changes in files that are given. */
class DiffMapsTest {

  private static final String ORDER = "mappings/x12/004010/850.examples/full/input.edi";
  private static final String BAD = "mappings/x12/004010/850.examples/bad/input.edi";
  private static final String CSV = "mappings/csv/order/standard.examples/full/input.csv";
  private static final String CEDAR = "mappings/csv/cedar/order.examples/full/input.csv";

  @TempDir Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void copyWithoutExamples() throws IOException {
    var all = MappingsSnapshot.of(Path.of("mappings"));
    for (var name : all.names()) {
      if (name.matches("(x12|codes|csv)/.*") && !name.contains(".examples/")) {
        var copy = folder.resolve("mappings").resolve(name);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.write(copy, all.read(all.resolve(name)));
      }
    }
  }

  @Test
  void whatIsTheSameEndsWithZero() {
    assertThat(run("now", folder.toString(), ORDER, BAD)).isZero();
    assertThat(out.toString()).endsWith(" same, 0 differ, 0 newly rejected, 0 newly accepted\n");
  }

  @Test
  void tellsEachFieldThatDiffersWithBothValues() throws IOException {
    change("x12/004010/850.smooks.xml", "prices[].amount        = e4", "prices[].amount = e2");
    assertThat(run("now", folder.toString(), ORDER)).isEqualTo(ExitCodes.VIOLATIONS);
    assertThat(out.toString())
        .contains("interchange 1, document 1: order 4500012345: differs")
        .containsPattern("  lines\\[0\\]\\.prices\\[0\\]\\.amount: [0-9.]+ -> [0-9.]+\n")
        .contains("1 documents: 0 same, 1 differ");
  }

  @Test
  void tellsWhatIsNewlyRejectedAndTheOtherWayRoundNewlyAccepted() throws IOException {
    change("x12/004010/850.smooks.xml", "      number        = e3\n", "");
    assertThat(run("now", folder.toString(), "--json", ORDER)).isEqualTo(ExitCodes.VIOLATIONS);
    var lines = lines();
    assertThat(lines.get(0).path("outcome").asText()).isEqualTo("newly-rejected");
    assertThat(lines.get(0).path("newViolations").get(0).path("code").asText())
        .isEqualTo("value-missing");
    assertThat(lines.get(0).path("goneViolations")).isEmpty();
    assertThat(lines.get(1).path("newly-rejected").asInt()).isEqualTo(1);

    out.getBuffer().setLength(0);
    assertThat(run(folder.toString(), "now", "--json", ORDER)).isEqualTo(ExitCodes.VIOLATIONS);
    assertThat(lines().get(0).path("outcome").asText()).isEqualTo("newly-accepted");
    assertThat(lines().get(0).path("goneViolations")).isNotEmpty();
  }

  @Test
  void readsFilesWithoutEnvelopesToo() throws IOException {
    change(
        "csv/order/standard.smooks.xml",
        "quantity.value = quantity",
        "quantity.value = line_number");
    assertThat(run("now", folder.toString(), "--as", "csv/order", "--json", CSV))
        .isEqualTo(ExitCodes.VIOLATIONS);
    assertThat(lines().get(0).toString()).contains("lines[0].quantity.value");
  }

  @Test
  void tellsOnlyOfTheMapsThatAreAskedFor() throws IOException {
    change("x12/004010/850.smooks.xml", "      number        = e3\n", "");
    assertThat(run("now", folder.toString(), "--map", "x12/004010/855", ORDER)).isZero();
    assertThat(out.toString()).startsWith("0 documents");
  }

  @Test
  void aChangedCrossReferenceIsADifference() throws IOException {
    write("home/partners/company.yaml", Files.readString(Path.of("partners/company.yaml")));
    write(
        "home/partners/cedar.yaml",
        Files.readString(Path.of("partners/cedar.yaml"))
            + "crossReferences: {items: {theirs: gtin, ours: seller}}\n");
    write("home/partners/cedar/items.csv", items("M-1"));
    write("partners/cedar/items.csv", items("M-2"));
    var maps = MappingsSnapshot.of(folder.resolve("mappings"));
    for (var name : maps.names()) {
      var bytes = maps.read(maps.resolve(name));
      write("home/mappings/" + name, new String(bytes, StandardCharsets.UTF_8));
    }
    var schemas = MappingsSnapshot.of(Path.of("canonical-schemas"));
    for (var name : schemas.names()) {
      var bytes = schemas.read(schemas.resolve(name));
      write("home/canonical-schemas/" + name, new String(bytes, StandardCharsets.UTF_8));
    }
    var before = System.setProperty("crossdock.home", folder.resolve("home").toString());
    try {
      run("now", folder.toString(), "--partner", "cedar", "--json", CEDAR);
    } finally {
      if (before == null) {
        System.clearProperty("crossdock.home");
      } else {
        System.setProperty("crossdock.home", before);
      }
    }
    assertThat(out.toString()).as(errors.toString()).contains("lines[0].item.seller", "M-1", "M-2");
  }

  private void write(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static String items(String ours) {
    return "theirs,ours\n4012345000009,%s\n".formatted(ours);
  }

  @Test
  void aRevisionOfTheConfigurationIsReadFromGit() throws Exception {
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=t", "-c", "user.email=t@t", "commit", "-q", "-m", "first");
    var committed = version("git:HEAD");
    change("x12/004010/850.smooks.xml", "prices[].amount        = e4", "prices[].amount = e2");

    assertThat(committed).isEqualTo(version("git:HEAD")).isNotEqualTo(version(folder.toString()));
    assertThatThrownBy(() -> version("git:no-such"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no-such");
    assertThatThrownBy(() -> version("git:--output=x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String version(String name) throws IOException, HubProblem {
    return new NamedMaps(new Home(folder), folder)
        .find(name)
        .maps()
        .edi(Standard.X12, "850", "004010", "", null, List.of())
        .orElseThrow()
        .version()
        .hash();
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void saysWhatIsMisused() {
    assertThat(run("now", "now")).isEqualTo(ExitCodes.USAGE);
    assertThat(run("now", "now", "--since", "7d", ORDER)).isEqualTo(ExitCodes.USAGE);
    assertThat(run("now", "no-such-folder", ORDER)).isEqualTo(ExitCodes.USAGE);
    assertThat(errors.toString()).contains("'no-such-folder' is not a folder");
    assertThat(run("now", "now", "--since", "7d", "--data", folder.toString()))
        .isEqualTo(ExitCodes.FAILURE);
    assertThat(run("now", "now", "--partner", "nobody", ORDER)).isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void aFileThatNoMapReadsIsAFailure() throws IOException {
    var file = Files.writeString(folder.resolve("letter.txt"), "Dear all\n");
    assertThat(run("now", "now", file.toString())).isEqualTo(ExitCodes.FAILURE);
    assertThat(errors.toString()).contains("no map of either reads it");
  }

  private void change(String name, String what, String by) throws IOException {
    var file = folder.resolve("mappings").resolve(name);
    var text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, by));
  }

  private List<JsonNode> lines() throws IOException {
    var lines = new ArrayList<JsonNode>();
    for (var line : out.toString().lines().toList()) {
      lines.add(new JsonMapper().readTree(line));
    }
    return lines;
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of("diff-maps"));
    all.addAll(List.of(arguments));
    var line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(errors, true));
    return line.execute(all.toArray(String[]::new));
  }
}
