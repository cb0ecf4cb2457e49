package dev.crossdock.mapping.file;

import dev.crossdock.mapping.bind.Located;
import dev.crossdock.mapping.bind.Unread;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** A record or element of a document, as maps see it: values by name, and parts in it. */
public interface Part extends Located {

  /** What maps select it by. */
  String name();

  /** Hands over its values by their names; names are told once. */
  void values(BiConsumer<String, String> to);

  /**
   * Hands over the values of its own that no statement has read.
   *
   * @param read whether a statement has read one of its values
   */
  void unread(Predicate<String> read, Unread to);

  /** What lies in it, in order. */
  Iterable<? extends Part> parts();
}
