package dev.crossdock.mapping.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write as a file, we read back as the same document. */
class FileRoundTripTest {

  private static final Path MAPPINGS = Path.of("mappings");
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ubl/2.1/Order",
        "ubl/2.1/DespatchAdvice",
        "ubl/2.1/Invoice",
        "fixed/heath-orders",
        "csv/order/standard"
      })
  void whatIsWrittenIsReadBackAsTheSame(String id) throws IOException {
    var maps = Maps.load(MAPPINGS);
    var writer = new FileOutboundMaps(MAPPINGS, maps).find(id).orElseThrow();
    var documents =
        Canonical.all(Files.readAllBytes(MAPPINGS.resolve(id + ".examples/full/expected.json")));

    var written = writer.write(documents);

    assertThat(written.violations()).noneMatch(v -> v.isError());
    assertThat(read(maps, id, written.bytes()))
        .isEqualTo(documents.stream().map(FileRoundTripTest::plain).toList());
  }

  private static List<JsonNode> read(Maps maps, String id, byte[] bytes) throws IOException {
    var mapper = maps.file(id).orElseThrow();
    var read = new ArrayList<JsonNode>();
    try (var documents = mapper.format().open(RawBytes.of(bytes))) {
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        var mapped = mapper.map(frame, null);
        assertThat(mapped.violations()).isEmpty();
        read.add(plain(CanonicalJson.write(Objects.requireNonNull(mapped.document()))));
      }
    }
    return read;
  }

  /** Without what says where it came from. */
  private static JsonNode plain(String json) {
    try {
      var tree = JSON.readTree(CanonicalJson.write(CanonicalJson.read(json)));
      tree.findParents("source").forEach(parent -> ((ObjectNode) parent).remove("source"));
      return tree;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
