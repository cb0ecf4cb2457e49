package dev.crossdock.outbound;

import dev.crossdock.config.Agreement;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.mapping.write.FileForm;
import java.util.Optional;

/**
 * A document that leaves in a file without an envelope.
 *
 * @param form what the file is written in
 * @param canonical JSON of the document, the partner's codes in it
 */
record OutgoingFile(
    Agreement agreement,
    String target,
    FileForm form,
    Optional<MapVersion> version,
    String canonical)
    implements Outgoing {

  @Override
  public boolean isAlone() {
    return form.isSingle();
  }
}
