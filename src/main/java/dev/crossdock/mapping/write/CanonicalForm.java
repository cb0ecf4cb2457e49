package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.mapping.MapVersion;
import java.util.List;
import java.util.Optional;

/**
 * The canonical documents of one type themselves, one a file. What {@code source} says of where
 * they lie with us is nobody else's concern; what the schema asks of it stays.
 *
 * @param documentType such as {@code order}
 */
record CanonicalForm(String documentType) implements FileForm {

  @Override
  public boolean isSingle() {
    return true;
  }

  @Override
  public Optional<MapVersion> mapVersion() {
    return Optional.empty();
  }

  @Override
  public WrittenDocument write(List<String> documents) {
    return JsonFileWriter.write(documents.stream().map(this::withoutOrigin).toList());
  }

  private String withoutOrigin(String json) {
    var document = Canonical.tree(json);
    var type = document.path("type").asText();
    if (!type.equals(documentType)) {
      throw new IllegalArgumentException(
          "documents of type " + documentType + " were agreed, not \"" + type + "\"");
    }
    if (document.path("source") instanceof ObjectNode source) {
      source.remove("transmission");
      source.remove("origin");
      source.put("document", 1);
    }
    return Canonical.text(document);
  }
}
