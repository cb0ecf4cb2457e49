package dev.crossdock.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some documents and where the next ones begin.
 *
 * @param next cursor of the next page, null on the last one
 */
public record DocumentPage(List<DocumentSummary> documents, @Nullable String next) {

  public DocumentPage {
    documents = List.copyOf(documents);
  }
}
