package dev.crossdock.lab.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.smooks.FilterSettings;
import org.smooks.Smooks;
import org.smooks.engine.DefaultApplicationContextBuilder;
import org.smooks.io.sink.JavaSink;
import org.smooks.io.source.StreamSource;
import org.xml.sax.SAXException;

/**
 * Smooks as it comes: its own reader (the EDIFACT cartridge with its D.96A schema; for X12, which
 * it has none for, the EDI cartridge with a schema of our own) and its javabean cartridge.
 */
final class StockReading implements OrderReader, AutoCloseable {

  private final Smooks smooks;

  private StockReading(Smooks smooks) {
    this.smooks = smooks;
  }

  /** Compiles the schema, which takes its time. */
  @SuppressWarnings("deprecation") // as our own maps do
  static StockReading of(BenchStandard standard, StockLibraries libraries)
      throws IOException, SAXException {
    var smooks =
        new Smooks(new DefaultApplicationContextBuilder().withClassLoader(libraries).build());
    smooks.setFilterSettings(
        FilterSettings.newSaxNgSettings()
            .setReaderPoolSize(-1)
            .setDefaultSerializationOn(false)
            .setCloseSource(false));
    var name = "/bench/" + standard + ".smooks.xml";
    try (var configuration = StockReading.class.getResourceAsStream(name)) {
      if (configuration == null) {
        throw new IllegalStateException(name + " is missing");
      }
      smooks.addResourceConfigs(configuration);
    }
    smooks.createExecutionContext();
    return new StockReading(smooks);
  }

  @Override
  public Order order(byte[] interchange) {
    var sink = new JavaSink();
    smooks.filterSource(
        smooks.createExecutionContext(),
        new StreamSource<>(new ByteArrayInputStream(interchange)),
        sink);
    if (!(sink.getBean("order") instanceof Map<?, ?> order)
        || !(order.get("lines") instanceof List<?> lines)
        || lines.isEmpty()
        || !(lines.get(lines.size() - 1) instanceof Map<?, ?> last)) {
      throw new IllegalStateException("Smooks' own reader does not read the message");
    }
    return new Order(
        String.valueOf(order.get("number")), lines.size(), String.valueOf(last.get("quantity")));
  }

  @Override
  public void close() {
    smooks.close();
  }
}
