package dev.crossdock.edi.grammar;

/**
 * An X12 syntax note: how the presence of elements depends on one another.
 *
 * @param kind P all or none, R at least one, E at most one, C if the first then all others, L if
 *     the first then at least one other
 */
@SuppressWarnings("ArrayRecordComponent") // compiled table, never compared
record SyntaxNote(char kind, int[] elements) {

  /** Reads {@code P0304}. */
  static SyntaxNote of(String text) {
    if (!text.matches("[PRECL](\\d\\d){2,}")) {
      throw new IllegalArgumentException("no syntax note: " + text);
    }
    int[] elements = new int[text.length() / 2];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = Integer.parseInt(text.substring(1 + 2 * i, 3 + 2 * i));
    }
    return new SyntaxNote(text.charAt(0), elements);
  }
}
