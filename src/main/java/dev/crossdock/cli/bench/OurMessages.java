package dev.crossdock.cli.bench;

import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.Maps;
import java.io.IOException;
import java.util.List;

/** Framer, grammar and map for interchanges of any message. */
final class OurMessages implements Reading {

  private final Maps maps;

  OurMessages(Maps maps) {
    this.maps = maps;
  }

  /** The last document's number and how many there are. */
  @Override
  public Order order(byte[] interchange) throws IOException {
    var bytes = RawBytes.of(interchange);
    var options = FramingOptions.defaults();
    var framed = Framer.scan(bytes, options).interchanges().get(0);
    int documents = 0;
    String number = "none";
    try (var frames = DocumentFrames.open(bytes, framed, options)) {
      for (var frame = frames.next(); frame != null; frame = frames.next()) {
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
        if (mapped.rejected()) {
          throw new IllegalStateException(mapped.violations().toString());
        }
        number = String.valueOf(mapped.documentNumber());
        documents++;
      }
    }
    return new Order(number, documents, "none");
  }
}
