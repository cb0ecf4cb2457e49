package dev.crossdock.mapping.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.Maps;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back to the same content, and others read it too. */
class RoundTripTest {

  private static final Maps MAPS = maps();

  private static Maps maps() {
    try {
      return Maps.load(Path.of("mappings"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Written> written() throws IOException {
    return Written.all();
  }

  @ParameterizedTest
  @MethodSource("written")
  void isReadBackToTheSameDocuments(Written written) throws IOException {
    var documents = new ArrayList<JsonNode>();
    for (var mapped : read(written.bytes())) {
      assertThat(mapped.violations()).noneMatch(Violation::isError);
      documents.add(
          Written.document(CanonicalJson.write(Objects.requireNonNull(mapped.document()))));
    }
    assertThat(written.documents()).hasSameSizeAs(documents).isNotEmpty();
    var lost = new ArrayList<String>();
    for (int i = 0; i < documents.size(); i++) {
      lost("", written.documents().get(i), documents.get(i), lost);
    }
    assertThat(lost).isSubsetOf(written.toldAsNotWritten());
  }

  /**
   * Adds the paths of what stands in a document and not, or otherwise, in what was read back.
   * Reading adds the codes of the standard beside what they mean.
   */
  private static void lost(String at, JsonNode written, JsonNode read, List<String> lost) {
    if (written.isObject()) {
      var prefix = at.isEmpty() ? "" : at + '.';
      written
          .properties()
          .forEach(
              field ->
                  lost(prefix + field.getKey(), field.getValue(), read.path(field.getKey()), lost));
    } else if (written.isArray()) {
      for (int i = 0; i < Math.max(written.size(), read.size()); i++) {
        lost(at + '[' + i + ']', written.path(i), read.path(i), lost);
      }
    } else if (!written.equals(read)) {
      lost.add(at);
    }
  }

  /** StAEDI was written by others; it checks envelopes, counts and references itself. */
  @ParameterizedTest
  @MethodSource("written")
  void hasAnEnvelopeThatStaediFindsRight(Written written) throws Exception {
    var errors = new ArrayList<String>();
    int messages = 0;
    var factory = EDIInputFactory.newFactory();
    var in = new ByteArrayInputStream(written.bytes());
    try (var reader = factory.createEDIStreamReader(in, "ISO-8859-1")) {
      while (reader.hasNext()) {
        var event = reader.next();
        if (event.isError()) {
          errors.add(reader.getErrorType() + " " + reader.getLocation());
        }
        messages += event == EDIStreamEvent.START_TRANSACTION ? 1 : 0;
      }
    }
    assertThat(errors).isEmpty();
    assertThat(messages).isEqualTo(written.documents().size());
  }

  private static List<MappedDocument> read(byte[] bytes) throws IOException {
    var raw = RawBytes.of(bytes);
    var mapped = new ArrayList<MappedDocument>();
    for (var interchange : Framer.scan(raw, FramingOptions.defaults()).interchanges()) {
      assertThat(interchange.violations()).isEmpty();
      try (var frames = DocumentFrames.open(raw, interchange, FramingOptions.defaults())) {
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
          assertThat(frame.violations()).isEmpty();
          var mapper =
              MAPS.edi(
                  interchange.standard(), frame.message(), frame.version(), "", null, List.of());
          mapped.add(mapper.orElseThrow().map(frame, interchange, null));
        }
      }
    }
    return mapped;
  }
}
