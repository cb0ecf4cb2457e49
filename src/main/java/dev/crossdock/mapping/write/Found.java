package dev.crossdock.mapping.write;

/**
 * A text that an expression found.
 *
 * @param path canonical path it comes from, empty where it comes from none
 * @param data whether it says something about this document: a literal does not
 */
record Found(String text, String path, boolean data) {

  static final Found NOTHING = new Found("", "", false);

  static Found literal(String text) {
    return new Found(text, "", false);
  }

  /** Something that is counted, not read. */
  static Found made(String text) {
    return new Found(text, "", true);
  }

  Found as(String other) {
    return new Found(other, path, data);
  }
}
