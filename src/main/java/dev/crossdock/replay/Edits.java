package dev.crossdock.replay;

/** Reads what a person wrote in place of a document. */
@FunctionalInterface
public interface Edits {

  /**
   * The edit as it would be stored: the document keeps its type, its number, its order and where it
   * came from. Throws {@link IllegalArgumentException} that says what is wrong.
   *
   * @param written canonical JSON
   */
  Edit read(long document, String written);
}
