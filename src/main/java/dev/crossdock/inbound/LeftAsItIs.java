package dev.crossdock.inbound;

import dev.crossdock.diagnostics.Code;

/** A document is not read once more: it stays as it is. */
final class LeftAsItIs extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  LeftAsItIs(String code, String words) {
    super(words);
    this.code = code;
  }

  static LeftAsItIs because(Code code, String words) {
    return new LeftAsItIs(code.id(), words);
  }

  static LeftAsItIs framedOtherwise() {
    return new LeftAsItIs(
        "framed-otherwise", "By this map other bytes make the document: ask for the file again.");
  }

  StoredDocumentReading.Left why() {
    return new StoredDocumentReading.Left(code, String.valueOf(getMessage()));
  }
}
