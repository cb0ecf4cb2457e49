package dev.crossdock.cli.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/adding-a-message.md says, with the files that stand in it. */
class AddingAMessagePageTest {

  private static final Pattern FILE =
      Pattern.compile("`mappings/([^`]+)`\n\n```[a-z]*\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder = Path.of("");
  private ExampleRun run;

  @BeforeEach
  void makesTheFilesOfThePage() throws IOException {
    copyTree(Path.of("mappings"), folder);
    var page = Files.readString(Path.of("docs/adding-a-message.md"));
    for (MatchResult file : FILE.matcher(page).results().toList()) {
      var target = folder.resolve(file.group(1));
      if (Files.exists(target)) {
        putIn(target, file.group(2));
      } else {
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.group(2));
      }
    }
    var maps = Maps.load(folder);
    run =
        new ExampleRun(
            maps,
            OutboundMaps.load(folder),
            new FileOutboundMaps(folder, maps),
            Validation.load(Path.of("canonical-schemas")));
  }

  @Test
  void theGoodCaseIsTheResponseThePageSpeaksOf() throws IOException {
    var response = outcome("full");
    assertThat(response.at("/order/number").asText()).isEqualTo("PO-865-1");
    assertThat(response.path("lines")).hasSize(2);
    assertThat(response.at("/lines/0/item/seller").asText()).isEqualTo("S-200");
    assertThat(response.at("/lines/0/confirmations/0/action").asText()).isEqualTo("changed");
    assertThat(response.at("/lines/1/confirmations/0/action").asText()).isEqualTo("rejected");
    assertThat(response.at("/parties/0/gln").asText()).isEqualTo("4012345000009");
    assertThat(one("full").expectedViolations()).doesNotExist();
  }

  @Test
  void theBadCaseIsWrongInWhatThePageNames() throws IOException {
    run.update(one("bad"));
    assertThat(one("bad").expectedViolations())
        .content()
        .contains("element-date-invalid", "element-too-long", "\"BCA\"", "\"POC\"");
  }

  @Test
  void nothingIsLeftToProve() throws IOException {
    run.update(one("full"));
    run.update(one("bad"));
    assertThat(MapExamples.lint(folder)).isEmpty();
  }

  /** The one document of the example. */
  private JsonNode outcome(String name) throws IOException {
    run.update(one(name));
    var found = new JsonMapper().readTree(one(name).expected().toFile());
    return found.isArray() ? found.get(0) : found;
  }

  private MapExample one(String name) throws IOException {
    return MapExamples.find(folder).stream()
        .filter(c -> c.id().contains("865") && c.id().contains(name))
        .findFirst()
        .orElseThrow();
  }

  /** A line whose key is there replaces it. */
  private static void putIn(Path file, String lines) throws IOException {
    List<String> all = new ArrayList<>(Files.readAllLines(file));
    for (var line : lines.split("\n", -1)) {
      var key = line.substring(0, line.indexOf(':') + 1);
      all.removeIf(there -> !key.isEmpty() && there.startsWith(key));
      all.add(line);
    }
    Files.write(file, all, UTF_8);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
