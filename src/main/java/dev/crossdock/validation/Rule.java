package dev.crossdock.validation;

import dev.crossdock.canonical.CanonicalDocument;

/** One thing a document must obey. Stateless and thread-safe. */
public interface Rule<D extends CanonicalDocument> {

  /** Tells everything in the document that breaks this rule. */
  void check(D document, Findings findings);
}
