package dev.crossdock.cli;

import dev.crossdock.config.Agreement;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.bind.Lineage;
import dev.crossdock.mapping.file.FileFrame;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps the documents of a file without an envelope. */
final class FileMapping {

  private final Mapping mapping;
  private final FileMaps maps;
  private final @Nullable As as;

  FileMapping(Mapping mapping, @Nullable As as) {
    this.mapping = mapping;
    this.maps = new FileMaps(mapping.maps());
    this.as = as;
  }

  void map(RawBytes bytes, String fileName, Detection detected) throws IOException {
    var agreement = mapping.agreed().file(maps, bytes, fileName, detected).orElse(null);
    var mapper =
        mapper(bytes, detected, agreement).map(m -> m.with(mapping.agreed().crossReferences()));
    if (mapper.isEmpty()) {
      mapping.print(maps.unknown(bytes, detected), null);
      return;
    }
    try (var documents = mapper.get().format().open(bytes)) {
      mapping.print(documents.violations(), agreement);
      int count = 0;
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        count++;
        show(mapper.get(), frame, bytes, agreement);
      }
      mapping.print(documents.closing(), agreement);
      if (count == 0 && documents.violations().stream().noneMatch(Violation::isError)) {
        mapping.print(
            List.of(MapCommand.wrong(EnvelopeCode.FILE_EMPTY, "There is no document in the file.")),
            null);
      }
    }
  }

  private void show(
      FileMapper mapper, FileFrame frame, RawBytes bytes, @Nullable Agreement agreement)
      throws IOException {
    var explanation = mapping.explanation();
    if (explanation == null) {
      mapping.show(mapper.map(frame, null), false, agreement);
      return;
    }
    var lineage = new Lineage();
    var mapped = mapper.explain(frame, bytes, lineage);
    mapping.show(mapped, false, agreement);
    explanation.print(mapped, lineage);
  }

  private Optional<FileMapper> mapper(
      RawBytes bytes, Detection detected, @Nullable Agreement agreement) throws IOException {
    if (agreement != null) {
      return maps.of(agreement);
    }
    return as == null ? maps.found(bytes, detected) : maps.named(as);
  }
}
