package dev.crossdock.mapping.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.mapping.MapVersion;
import dev.crossdock.mapping.Maps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboundVersionsTest {

  private static final Path DELIVERED = Path.of("mappings");

  @TempDir Path mappings = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    try (var all = Files.walk(DELIVERED)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var name = DELIVERED.relativize(file);
        if (name.toString().matches("(x12|codes|fixed)/.*")
            && !name.toString().contains("examples")) {
          var copy = mappings.resolve(name);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void isAnotherWithAnyFileThatDecidesWhatIsWritten() throws IOException {
    var before = message("x12/005010/850");
    assertThat(message("x12/005010/850").hash()).isEqualTo(before.hash());
    assertThat(before.files())
        .containsKeys(
            "x12/005010/850.write.yaml",
            "x12/004010/850.write.yaml",
            "x12/004010/850.grammar.yaml",
            "x12/005010.yaml",
            "codes/x12/353.yaml");

    change("codes/x12/353.yaml");
    var after = message("x12/005010/850");
    assertThat(after.hash()).isNotEqualTo(before.hash());
    assertThat(after.grammarHash()).isEqualTo(before.grammarHash());
    change("x12/004010/850.write.yaml");
    assertThat(message("x12/005010/850").hash()).isNotEqualTo(after.hash());
  }

  @Test
  void isTheSameWhateverElseChanges() throws IOException {
    var before = message("x12/004010/850");
    change("x12/004010/855.write.yaml");
    change("codes/x12/587.yaml");
    change("x12/004010/850.map.yaml");
    assertThat(message("x12/004010/850").hash()).isEqualTo(before.hash());
    assertThat(message("x12/005010/850").hash()).isNotEqualTo(before.hash());
  }

  @Test
  void ofAFileKnowsHowItIsReadAndTheCharset() throws IOException {
    var before = file().mapVersion().orElseThrow();
    assertThat(before.map()).isEqualTo("fixed/heath-orders.write");
    var other = file().in(StandardCharsets.ISO_8859_1).mapVersion().orElseThrow();
    assertThat(other.hash()).isNotEqualTo(before.hash());
    assertThat(other.charset()).isEqualTo("ISO-8859-1");
    change("fixed/heath-orders.map.yaml");
    assertThat(file().mapVersion().orElseThrow().hash()).isNotEqualTo(before.hash());
  }

  @Test
  void aMapIsLikeOneThatIsThereAndHasWhatIsReplaced() throws IOException {
    var file = mappings.resolve("x12/005010/850.write.yaml");
    Files.writeString(file, "like: x12/004010/999\ndocument: order\n");
    assertThatThrownBy(() -> message("x12/005010/850"))
        .hasMessageContaining("850.write.yaml: there is no map x12/004010/999");
    Files.writeString(file, "like: x12/004010/850\ninstead: {QQQ: {MTX: [.]}}\n");
    assertThatThrownBy(() -> message("x12/005010/850"))
        .hasMessageContaining("there is no QQQ to replace");
    Files.writeString(file, "like: x12/005010/850\n");
    assertThatThrownBy(() -> message("x12/005010/850")).hasMessageContaining("there is no map");
  }

  private void change(String name) throws IOException {
    var file = mappings.resolve(name);
    Files.writeString(file, Files.readString(file) + "\n# changed\n");
  }

  private MapVersion message(String id) throws IOException {
    return OutboundMaps.load(mappings).find(id).orElseThrow().mapVersion();
  }

  private FileOutboundMapper file() throws IOException {
    return new FileOutboundMaps(mappings, Maps.load(mappings))
        .find("fixed/heath-orders")
        .orElseThrow();
  }
}
