package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a version, and what becomes another one. */
class MapVersionTest {

  private static final Path MAPPINGS = Path.of("mappings");
  private static final Path ORDER = MAPPINGS.resolve("x12/004010/850.examples/full/input.edi");

  @TempDir Path folder;

  @BeforeEach
  void copyWithoutExamples() throws IOException {
    var all = MappingsSnapshot.of(MAPPINGS);
    for (var name : all.names()) {
      if (!name.contains(".examples/")) {
        var copy = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.write(copy, all.read(all.resolve(name)));
      }
    }
  }

  @Test
  void holdsWhatDecidesAndNothingElse() throws IOException {
    assertThat(order(List.of()).version().files())
        .containsKeys(
            "x12/004010/850.map.yaml",
            "x12/004010/850.smooks.xml",
            "x12/004010/850.grammar.yaml",
            "x12/004010/segments.yaml",
            "x12/004010/elements.yaml",
            "x12/004010/codes.yaml",
            "x12/versions.yaml",
            "codes/x12/355.yaml")
        .doesNotContainKeys("x12/004010/855.map.yaml", "x12/004010/850.write.yaml");
  }

  @Test
  void changesWithEachOfItsFilesAndWithNoOther() throws IOException {
    var before = order(List.of()).version();
    for (var name : before.files().keySet()) {
      var file = folder.resolve(name);
      var kept = Files.readAllBytes(file);
      Files.writeString(file, '\n' + Files.readString(file) + '\n');
      if (!name.endsWith(".xml")) {
        assertThat(order(List.of()).version().hash()).as(name).isNotEqualTo(before.hash());
      }
      Files.write(file, kept);
    }
    Files.writeString(folder.resolve("x12/004010/855.map.yaml"), "document: invoice\n");
    assertThat(order(List.of()).version().hash()).isEqualTo(before.hash());
  }

  @Test
  void anotherOverlayIsAnotherVersion() throws IOException {
    Files.writeString(folder.resolve("x12/own.overlay.yaml"), "ignore: [ZA]\n");
    var own = order(List.of("x12/own.overlay.yaml")).version();
    var without = order(List.of()).version();

    assertThat(own.hash()).isNotEqualTo(without.hash());
    assertThat(own.grammarHash()).isNotEqualTo(without.grammarHash());
    assertThat(own.mapHash()).isEqualTo(without.mapHash());
    assertThat(own.files()).containsKey("x12/own.overlay.yaml");
  }

  @Test
  void theAgreedCharsetIsPartOfIt() throws IOException {
    var csv = Maps.load(folder).file("csv/cedar/order").orElseThrow();

    assertThat(csv.in(StandardCharsets.ISO_8859_1).version().hash())
        .isNotEqualTo(csv.version().hash());
    assertThat(csv.in(null)).isSameAs(csv);
  }

  @Test
  void itsFilesAloneReadAsItDid() throws IOException {
    var overlays = List.of("x12/own.overlay.yaml");
    Files.writeString(folder.resolve(overlays.get(0)), "ignore: [ZA]\n");
    var before = order(overlays);
    var version = before.version();
    var kept = Maps.load(MappingsSnapshot.of("kept", new TreeMap<>(version.files())));

    var again =
        kept.edi(Standard.X12, "850", "004010", "", version.map(), version.overlays())
            .orElseThrow();

    assertThat(again.version().hash()).isEqualTo(version.hash());
    assertThat(json(again)).isEqualTo(json(before)).contains("\"lines\"");
  }

  @Test
  void everyVersionOfEveryMapReadsFromItsFilesAlone() throws IOException {
    var maps = Maps.load(MAPPINGS);
    for (var id : maps.idsBelow("csv")) {
      alone(maps.file(id).orElseThrow());
    }
    for (var folderName : List.of("xml", "ubl", "json", "fixed")) {
      for (var id : maps.idsBelow(folderName)) {
        alone(maps.file(id).orElseThrow());
      }
    }
  }

  private static void alone(FileMapper mapper) throws IOException {
    var version = mapper.version();
    var kept = Maps.load(MappingsSnapshot.of("kept", new TreeMap<>(version.files())));
    assertThat(kept.file(version.map()).orElseThrow().version().hash()).isEqualTo(version.hash());
  }

  @Test
  void whatWasReadOnceStaysAsItWas() throws IOException {
    var maps = Maps.load(folder);
    var before = order(maps, List.of()).version();
    Files.writeString(folder.resolve("x12/004010/elements.yaml"), "{}\n");

    var subset = maps.edi(Standard.X12, "850", "004010UCS", "", null, List.of()).orElseThrow();

    assertThat(subset.version().files().get("x12/004010/elements.yaml"))
        .isEqualTo(before.files().get("x12/004010/elements.yaml"));
  }

  private EdiMapper order(List<String> overlays) throws IOException {
    return order(Maps.load(folder), overlays);
  }

  private static EdiMapper order(Maps maps, List<String> overlays) {
    return maps.edi(Standard.X12, "850", "004010", "", null, overlays).orElseThrow();
  }

  private static String json(EdiMapper mapper) throws IOException {
    var bytes = RawBytes.of(ORDER);
    var options = FramingOptions.defaults();
    var interchange = Framer.scan(bytes, options).interchanges().get(0);
    try (var frames = DocumentFrames.open(bytes, interchange, options)) {
      var frame = Objects.requireNonNull(frames.next());
      return CanonicalJson.write(
          Objects.requireNonNull(mapper.map(frame, interchange, null).document()));
    }
  }
}
