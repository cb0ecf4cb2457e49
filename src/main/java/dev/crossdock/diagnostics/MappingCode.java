package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;
import static dev.crossdock.diagnostics.Severity.INFO;
import static dev.crossdock.diagnostics.Severity.WARNING;

/** What a map could not read, and what is wrong with a map. */
public enum MappingCode implements Code {
  CREDIT_NOTE_TURNED(
      WARNING,
      "Credit note with negative amounts throughout",
      "Nothing to do: a credit note lowers what is to be paid. Ask the partner whether it means"
          + " so."),
  NUMBER_INVALID(
      ERROR,
      "Invalid number",
      "Correct the number and send the document again; a decimal point and no grouping."),
  DATE_INVALID(ERROR, "Invalid date or time", "Correct the date and send the document again."),
  CODE_UNKNOWN(
      ERROR,
      "Unknown code",
      "Use a code that was agreed, or add it to the table in mappings/codes/."),
  UNIT_UNKNOWN(
      ERROR,
      "Unknown unit of measure",
      "Use a unit that was agreed, or add it to the table of units in mappings/codes/."),
  GTIN_INVALID(
      WARNING,
      "Invalid GTIN",
      "Ask the partner for the right GTIN; probably a digit was mistyped. The document keeps"
          + " the number as another identifier; `severities` of the agreement can refuse it."),
  SSCC_INVALID(
      WARNING,
      "Invalid SSCC",
      "Ask the partner for the right SSCC; the pallet's label shows it. The document keeps"
          + " the number as another identifier; `severities` of the agreement can refuse it."),
  GLN_INVALID(
      WARNING,
      "Invalid GLN",
      "Ask the partner for the right GLN; probably a digit was mistyped. The document keeps"
          + " the number as another identifier; `severities` of the agreement can refuse it."),
  VALUE_MISSING(ERROR, "Missing value", "Add it and send the document again."),
  QUALIFIER_MISSING(
      WARNING,
      "Missing qualifier of an identifier",
      "Ask the sender for the qualifier (EDIFACT 7143, X12 235); the number is kept as one of an"
          + " unknown kind."),
  VALUE_TWICE(
      WARNING,
      "Two different values for what has only one",
      "The first one was taken; ask the partner which one holds."),
  VALUE_NOT_MAPPED(
      INFO,
      "Value without a place in the map",
      "Nothing to do if it does not matter; else extend the map or its code table."),
  VALUES_UNREAD(
      INFO,
      "Values that no statement of the map reads",
      "Nothing to do if they do not matter; else extend the map. crossdock map --explain and the"
          + " document's lineage list them all."),
  MAP_MISSING(
      ERROR, "Missing map", "Add the map under mappings/, or correct the agreement that names it."),
  MAP_INVALID(ERROR, "Invalid map", "Correct the map as the message says; crossdock lint tells."),
  MAP_STATEMENT_UNREACHED(
      WARNING,
      "Statement of a map that never applies",
      "Name the loop in the selector, such as AMT-loop/DTM, or open it: what is in a loop belongs"
          + " to the loop."),
  MAP_UNPROVEN(
      ERROR,
      "Map without enough examples",
      "Put files beside the map as <map>.examples/<example>/input.*; crossdock test-maps --update"
          + " writes what is expected, for review.");

  private final Severity severity;
  private final String title;
  private final String next;

  MappingCode(Severity severity, String title, String next) {
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
