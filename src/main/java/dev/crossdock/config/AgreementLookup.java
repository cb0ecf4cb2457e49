package dev.crossdock.config;

/** What was found when an agreement was looked for. */
public sealed interface AgreementLookup {

  /** Agreed, in this usage. */
  record Found(Agreement agreement) implements AgreementLookup {}

  /** Agreed, but only in the other usage: the document is held, never delivered. */
  record OnlyOtherUsage(Agreement agreement) implements AgreementLookup {}

  /** Nothing agreed about such a document. */
  record None() implements AgreementLookup {}
}
