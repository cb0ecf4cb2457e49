package dev.crossdock.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One business document in the terms of {@code canonical-schemas/}. Immutable. */
public sealed interface CanonicalDocument permits Order {

  /** Kebab-case id of the document type, such as {@code order}. */
  String type();

  /** The sender's number of this document. */
  String number();

  /** Version of the document as its sender counts it, null where the sender does not. */
  @Nullable String revision();

  /** Number of the order this document is about; an order's own number. */
  String orderNumber();

  /** Date the sender put on the document, in the sender's time zone. */
  LocalDate issueDate();

  /** What the sender wants done with the document. */
  Purpose purpose();

  /** Where the document came from. */
  Source source();

  /** What business and order keys are made of. */
  KeyParts keyParts();
}
