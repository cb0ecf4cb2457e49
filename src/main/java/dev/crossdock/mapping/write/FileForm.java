package dev.crossdock.mapping.write;

import dev.crossdock.mapping.MapVersion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A form of files without envelopes that canonical documents are written in. Thread-safe. */
public interface FileForm {

  /** Type of the documents it writes. */
  String documentType();

  /** Whether a file of it holds one document only. */
  boolean isSingle();

  /** Everything that decides what it writes of a document; empty where no map does. */
  Optional<MapVersion> mapVersion();

  /**
   * Writes documents as one file. What was written is read back; what that finds wrong is told.
   *
   * @param documents canonical JSON of each; one where {@link #isSingle}. Throws {@link
   *     IllegalArgumentException} where one is none, or of another type
   */
  WrittenDocument write(List<String> documents) throws IOException;
}
