package dev.crossdock.lab.bench;

import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.Maps;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Framer, grammar and map as the hub and {@code crossdock map} use them. */
final class OurDocuments {

  private final Maps maps;

  OurDocuments(Maps maps) {
    this.maps = maps;
  }

  /** Reads and maps all documents of one interchange. */
  void each(byte[] interchange, Consumer<MappedDocument> then) throws IOException {
    var bytes = RawBytes.of(interchange);
    var options = FramingOptions.defaults();
    var framed = Framer.scan(bytes, options).interchanges().get(0);
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
        then.accept(mapped);
      }
    }
  }
}
