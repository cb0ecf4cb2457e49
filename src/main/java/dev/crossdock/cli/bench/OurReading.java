package dev.crossdock.cli.bench;

import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.fault.Violation;
import dev.crossdock.mapping.Maps;
import java.io.IOException;
import java.util.List;

/** Framer, grammar and map as the hub and {@code crossdock map} use them. */
final class OurReading implements Reading {

  private final Maps maps;

  OurReading(Maps maps) {
    this.maps = maps;
  }

  @Override
  public Order order(byte[] interchange) throws IOException {
    var bytes = RawBytes.of(interchange);
    var options = FramingOptions.defaults();
    var framed = Framer.scan(bytes, options).interchanges().get(0);
    try (var frames = DocumentFrames.open(bytes, framed, options)) {
      var frame = frames.next();
      if (frame == null) {
        throw new IllegalStateException("No document in it");
      }
      var mapper =
          maps.edi(
                  framed.standard(),
                  frame.message(),
                  frame.version(),
                  frame.association(),
                  null,
                  List.of())
              .orElseThrow();
      var mapped = mapper.map(frame, framed, null);
      if (mapped.violations().stream().anyMatch(Violation::isError)
          || !(mapped.document() instanceof dev.crossdock.canonical.Order order)) {
        throw new IllegalStateException(mapped.violations().toString());
      }
      var quantity = order.lines().get(order.lines().size() - 1).quantity();
      return new Order(
          order.number(),
          order.lines().size(),
          quantity == null ? "none" : String.valueOf(quantity.value()));
    }
  }
}
