package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.reference.CrossReferences;
import dev.crossdock.reference.PartnerCodes;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents in which the partner's codes stand beside ours.
 *
 * @param documents canonical JSON of each
 * @param violations codes of ours that the partner is not known to have one for
 */
public record TranslatedDocuments(List<String> documents, List<Violation> violations) {

  public TranslatedDocuments {
    documents = List.copyOf(documents);
    violations = List.copyOf(violations);
  }

  /** Puts them there; without cross references documents stay as they are. */
  public static TranslatedDocuments in(List<String> documents, CrossReferences references) {
    if (references.isEmpty()) {
      return new TranslatedDocuments(documents, List.of());
    }
    var put = new ArrayList<String>(documents.size());
    var violations = new ArrayList<Violation>();
    for (var json : documents) {
      var tree = Canonical.tree(json);
      if (tree instanceof ObjectNode document) {
        violations.addAll(PartnerCodes.put(references, document));
      }
      put.add(Canonical.text(tree));
    }
    return new TranslatedDocuments(put, violations);
  }

  /** What was written of them: nothing where a code is missing. */
  public WrittenDocument told(WrittenDocument written) {
    if (violations.isEmpty()) {
      return written;
    }
    var all = new ArrayList<>(violations);
    all.addAll(written.violations());
    boolean wrong = violations.stream().anyMatch(Violation::isError);
    return new WrittenDocument(wrong ? new byte[0] : written.bytes(), all);
  }
}
