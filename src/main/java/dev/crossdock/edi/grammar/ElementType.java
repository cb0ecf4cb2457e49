package dev.crossdock.edi.grammar;

/** What a data element may hold. */
enum ElementType {
  /** Any printable text: X12 AN, EDIFACT an. */
  TEXT,
  /** Letters only: EDIFACT a. */
  LETTERS,
  /** A code: X12 ID. */
  CODE,
  /** Digits with an implied decimal point: X12 N0 to N9. */
  INTEGER,
  /** Digits with an explicit decimal mark: X12 R, EDIFACT n. */
  DECIMAL,
  DATE,
  TIME,
  BINARY;

  static ElementType of(String name) {
    return switch (name) {
      case "AN", "an" -> TEXT;
      case "a" -> LETTERS;
      case "ID" -> CODE;
      case "N0", "N1", "N2", "N3", "N4", "N5", "N6" -> INTEGER;
      case "R", "n" -> DECIMAL;
      case "DT" -> DATE;
      case "TM" -> TIME;
      case "B" -> BINARY;
      default -> throw new IllegalArgumentException("no element type " + name);
    };
  }
}
