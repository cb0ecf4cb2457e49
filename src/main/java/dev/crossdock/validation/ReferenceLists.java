package dev.crossdock.validation;

import java.util.Optional;
import java.util.Set;

/** What a partner is known to order and to whom: values by name of the list. */
public interface ReferenceLists {

  /** Name of the list of item identifiers (GTIN, buyer's and seller's). */
  String ITEMS = "items";

  /** Name of the list of party identifiers (GLN and others). */
  String PARTIES = "parties";

  /** No list: nothing is checked. */
  ReferenceLists NONE = name -> Optional.empty();

  /** The values of a list; empty where there is none, and then nothing is checked. */
  Optional<Set<String>> list(String name);
}
