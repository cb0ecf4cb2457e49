package dev.crossdock.config;

import dev.crossdock.condition.DocumentCondition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A target that gets a copy of each accepted document that came in and fits a filter, besides the
 * targets of the document's agreement.
 *
 * @param id unique among subscriptions
 * @param target id of one of our targets
 * @param documents their types; empty: any
 * @param partners ids of those whose documents they are; empty: any
 * @param usages of the documents; empty: those that the target takes
 * @param when the condition that a document has to fulfil; null: none
 */
public record Subscription(
    String id,
    String target,
    List<String> documents,
    List<String> partners,
    Set<Usage> usages,
    @Nullable DocumentCondition when) {

  public Subscription {
    documents = List.copyOf(documents);
    partners = List.copyOf(partners);
    usages = Set.copyOf(usages);
  }

  /** Whether its filter takes such documents, whatever they say. */
  public boolean covers(String partner, String document, Usage usage) {
    return (partners.isEmpty() || partners.contains(partner))
        && (documents.isEmpty() || documents.contains(document))
        && (usages.isEmpty() || usages.contains(usage));
  }
}
