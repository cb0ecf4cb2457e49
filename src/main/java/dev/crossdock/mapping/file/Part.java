package dev.crossdock.mapping.file;

import dev.crossdock.mapping.bind.Located;
import java.util.function.BiConsumer;

/** A record or element of a document, as maps see it: values by name, and parts in it. */
public interface Part extends Located {

  /** What maps select it by. */
  String name();

  /** Hands over its values by their names; names are told once. */
  void values(BiConsumer<String, String> to);

  /** What lies in it, in order. */
  Iterable<? extends Part> parts();
}
