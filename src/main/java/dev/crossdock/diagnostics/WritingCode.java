package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;
import static dev.crossdock.diagnostics.Severity.INFO;

/** What a map could not write. */
public enum WritingCode implements Code {
  VALUE_HOLDS_DELIMITER(
      ERROR,
      "Delimiter within a value to be written",
      "Agree other delimiters with the partner, or take the character out of the value."),
  VALUE_OUTSIDE_CHARSET(
      ERROR,
      "Character outside the charset to be written",
      "Agree a charset that has it, or take the character out of the value."),
  CODE_NOT_WRITABLE(
      ERROR,
      "Code that the format does not have",
      "Add a code for it to the code table that the outbound map names."),
  NUMBER_NOT_WRITABLE(
      ERROR,
      "Number with too many decimals for the format",
      "Round it where it is made; nothing is rounded on the way."),
  TEXT_NOT_WRITABLE(
      ERROR, "Text too long for the format", "Shorten it, or put blanks where it may be broken."),
  DOCUMENT_NOT_WRITABLE(
      ERROR,
      "Document that could not be read back from the file written",
      "Give it what the format tells documents by: lines, and a number that no other one has."),
  VALUE_NOT_WRITTEN(
      INFO,
      "Value without a place in the outbound map",
      "Nothing to do if the partner does not need it; else extend the map.");

  private final Severity severity;
  private final String title;
  private final String next;

  WritingCode(Severity severity, String title, String next) {
    this.severity = severity;
    this.title = title;
    this.next = next;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String next() {
    return next;
  }
}
