package dev.crossdock.replay;

/** Reads what a person wrote in place of a document. */
public interface Edits {

  /**
   * The edit as it would be stored: the document keeps its type, its number, its order and where it
   * came from. Throws {@link IllegalArgumentException} that says what is wrong.
   *
   * @param written canonical JSON
   */
  Edit read(long document, String written);

  /**
   * The same of the document's bytes: its segments, from the first to the end of the last one.
   * Whether they are the same document is found out when they are read.
   */
  Edit readRaw(long document, byte[] written);
}
