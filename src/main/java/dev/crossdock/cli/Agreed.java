package dev.crossdock.cli;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.FileNames;
import dev.crossdock.config.Partner;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.reference.CrossReferences;
import dev.crossdock.validation.ReferenceLists;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was agreed with the partner whose files are read; nothing where none is named. */
record Agreed(@Nullable Partner partner) {

  /** About an X12 or EDIFACT document. */
  Optional<Agreement> edi(DocumentFrame frame, Interchange interchange) {
    var standard = interchange.standard().id();
    return incoming().stream()
        .filter(a -> a.format().standard().equals(standard))
        .filter(a -> a.format().message().equalsIgnoreCase(frame.message()))
        .findFirst();
  }

  /** About a file without an envelope. */
  Optional<Agreement> file(FileMaps maps, RawBytes bytes, String fileName, Detection detected)
      throws IOException {
    for (var agreement : incoming()) {
      if (!agreement.format().hasEnvelope()
          && (agreement.fileNames().isEmpty()
              || FileNames.matchesAny(agreement.fileNames(), fileName))
          && maps.reads(agreement, bytes, detected)) {
        return Optional.of(agreement);
      }
    }
    return Optional.empty();
  }

  private List<Agreement> incoming() {
    return partner == null
        ? List.of()
        : partner.agreements().stream()
            .filter(a -> a.direction() == Agreement.Direction.IN)
            .toList();
  }

  /** How its X12 and EDIFACT are framed. */
  FramingOptions framing() {
    var options = FramingOptions.defaults().withBareMessages();
    return partner == null
        ? options
        : partner.agreements().stream()
            .filter(a -> a.format().standard().equals("x12"))
            .map(Agreement::charset)
            .filter(Objects::nonNull)
            .findFirst()
            .map(options::withX12Charset)
            .orElse(options);
  }

  /** What its codes are called here. */
  CrossReferences crossReferences() {
    return partner == null ? CrossReferences.NONE : partner.crossReferences();
  }

  /** Its reference lists. */
  ReferenceLists lists() {
    var owner = partner;
    return owner == null
        ? ReferenceLists.NONE
        : name -> Optional.ofNullable(owner.referenceLists().get(name));
  }
}
