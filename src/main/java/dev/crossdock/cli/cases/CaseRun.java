package dev.crossdock.cli.cases;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.validation.Validation;
import java.io.IOException;
import java.util.List;

/** Runs cases through their maps. */
public final class CaseRun {

  private final Maps maps;
  private final OutboundMaps outbound;
  private final FileOutboundMaps files;
  private final Validation validation;

  /** Runs them with these maps and schemas. */
  public CaseRun(Maps maps, OutboundMaps outbound, FileOutboundMaps files, Validation validation) {
    this.maps = maps;
    this.outbound = outbound;
    this.files = files;
    this.validation = validation;
  }

  /** What comes of the case. */
  CaseOutcome outcome(MapCase one) throws IOException {
    if (one.isOutbound()) {
      var file = files.find(one.mapId());
      if (file.isPresent()) {
        return CaseWriter.file(file.get(), one.input(), one.crossReferences());
      }
      return new CaseWriter(outbound, one.mapId()).write(one.input(), one.crossReferences());
    }
    var reader = new CaseReader(maps, validation, one.map(), one.crossReferences());
    reader.read(RawBytes.of(one.input()));
    return CaseOutcome.of(reader.documents(), reader.violations());
  }

  /** Makes what comes of the case what it expects. */
  public void update(MapCase one) throws IOException {
    outcome(one).write(one);
  }

  /** How what comes of the case differs from what it expects; empty where it does not. */
  public List<String> differences(MapCase one) throws IOException {
    return outcome(one).differences(CaseOutcome.expectedOf(one));
  }
}
