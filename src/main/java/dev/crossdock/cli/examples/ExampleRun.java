package dev.crossdock.cli.examples;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.validation.Validation;
import java.io.IOException;
import java.util.List;

/** Runs examples through their maps. */
public final class ExampleRun {

  private final Maps maps;
  private final OutboundMaps outbound;
  private final FileOutboundMaps files;
  private final Validation validation;

  /** Runs them with these maps and schemas. */
  public ExampleRun(
      Maps maps, OutboundMaps outbound, FileOutboundMaps files, Validation validation) {
    this.maps = maps;
    this.outbound = outbound;
    this.files = files;
    this.validation = validation;
  }

  /** What the maps make of the example. */
  ExampleOutcome outcome(MapExample one) throws IOException {
    if (one.isOutbound()) {
      var file = files.find(one.mapId());
      if (file.isPresent()) {
        return ExampleWriter.file(file.get(), one.input(), one.crossReferences());
      }
      return new ExampleWriter(outbound, one.mapId()).write(one.input(), one.crossReferences());
    }
    var reader = new ExampleReader(maps, validation, one.map(), one.crossReferences());
    reader.read(RawBytes.of(one.input()));
    return ExampleOutcome.of(reader.documents(), reader.violations());
  }

  /** Writes the actual result of the example as its expected one. */
  public void update(MapExample one) throws IOException {
    outcome(one).write(one);
  }

  /**
   * How the actual result of the example differs from the expected one; empty where it does not.
   */
  public List<String> differences(MapExample one) throws IOException {
    return outcome(one).differences(ExampleOutcome.expectedOf(one));
  }
}
