package dev.crossdock.mapping.bind;

import dev.crossdock.diagnostics.Place;
import org.jspecify.annotations.Nullable;

/** The segment or row that is being read, as far as places are concerned. */
public interface Located {

  /** The place of the segment or row itself. */
  Place place();

  /** The place of one of its attributes, such as {@code e4.3} or a column's name. */
  Place place(String attribute);

  /** Whether it may have one of these attributes; true where that cannot be told at once. */
  default boolean mayHave(Reads attributes) {
    return true;
  }

  /** A statement has read some of its attributes. */
  default void read(Reads attributes) {}

  /** Where the value of one of its attributes lies to the byte, as far as that is known. */
  default @Nullable SourceValue source(String attribute) {
    return null;
  }
}
