package dev.crossdock.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.smooks.FilterSettings;
import org.smooks.Smooks;
import org.smooks.engine.DefaultApplicationContextBuilder;
import org.smooks.io.sink.StringSink;
import org.smooks.io.source.StreamSource;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * Smooks' own EDIFACT reader, made by others from the directory D.96A, finds the same values in the
 * same order in what the outbound maps write. Its libraries are fetched by {@code crossdock bench};
 * without them there is nothing to ask.
 */
class StockReaderReadsWhatWeWriteIT {

  private static final Path LIBRARIES = Path.of("target/bench-lib");
  private static final List<String> MESSAGES = List.of("ORDERS", "ORDRSP", "DESADV", "INVOIC");

  private static final String CONFIGURATION =
      """
      <smooks-resource-list xmlns="https://www.smooks.org/xsd/smooks-2.0.xsd"
          xmlns:edifact="https://www.smooks.org/xsd/smooks/edifact-2.0.xsd">
        <edifact:parser schemaUri="/d96a/EDIFACT-Messages.dfdl.xsd">
          <edifact:messageTypes>
            <edifact:messageType>%s</edifact:messageType>
          </edifact:messageTypes>
        </edifact:parser>
      </smooks-resource-list>
      """;

  @Test
  void findsTheSameValues() throws Exception {
    assumeThat(StockLibraries.in(LIBRARIES)).isTrue();
    var thread = Thread.currentThread();
    var loader = thread.getContextClassLoader();
    try (var libraries = StockLibraries.open(LIBRARIES)) {
      thread.setContextClassLoader(libraries); // where Daffodil looks for its parts
      for (var message : MESSAGES) {
        var bytes = written(message);
        assertThat(theirs(bytes, message, libraries)).as(message).isEqualTo(ours(bytes));
      }
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  private static byte[] written(String message) throws IOException {
    var file = Path.of("mappings/edifact/D96A", message + ".write.examples/full/expected.edi");
    return Files.readString(file).replace("\n", "").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> ours(byte[] bytes) throws IOException {
    var values = new ArrayList<String>();
    var raw = RawBytes.of(bytes);
    for (var interchange : Framer.scan(raw, FramingOptions.defaults()).interchanges()) {
      try (var frames = DocumentFrames.open(raw, interchange, FramingOptions.defaults())) {
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
          var tokens = new Tokens(frame, interchange.syntax());
          while (tokens.next()) {
            for (int e = 1; e <= tokens.elements(); e++) {
              for (int c = 1; c <= tokens.components(e); c++) {
                add(values, tokens.component(e, c));
              }
            }
          }
        }
      }
    }
    return values;
  }

  @SuppressWarnings("deprecation") // as our own maps do
  private static List<String> theirs(byte[] bytes, String message, StockLibraries libraries)
      throws Exception {
    var context = new DefaultApplicationContextBuilder().withClassLoader(libraries).build();
    var sink = new StringSink();
    try (var smooks = new Smooks(context)) {
      smooks.setFilterSettings(FilterSettings.newSaxNgSettings());
      smooks.addResourceConfigs(
          new ByteArrayInputStream(
              CONFIGURATION.formatted(message).getBytes(StandardCharsets.UTF_8)));
      smooks.filterSource(
          smooks.createExecutionContext(),
          new StreamSource<>(new ByteArrayInputStream(bytes)),
          sink);
    }
    var root =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(sink.getResult())))
            .getDocumentElement();
    var values = new ArrayList<String>();
    messages(root, values);
    return values;
  }

  /** The texts of everything between UNB and UNZ. */
  private static void messages(Node node, List<String> values) {
    var name = String.valueOf(node.getLocalName());
    if (name.equals("UNB") || name.equals("UNZ") || name.equals("UNA")) {
      return;
    }
    if (node.getNodeType() == Node.TEXT_NODE) {
      add(values, node.getNodeValue().strip());
    }
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      messages(child, values);
    }
  }

  /** Numbers are written by either in its own way. */
  private static void add(List<String> values, String value) {
    if (!value.isEmpty()) {
      values.add(value.matches("-?[0-9]+\\.[0-9]+") ? value.replaceFirst("\\.?0+$", "") : value);
    }
  }
}
