package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;
import static dev.crossdock.diagnostics.Severity.WARNING;

/** What a document has that its message does not allow. */
public enum GrammarCode implements Code {
  DOCUMENT_TYPE_UNKNOWN(ERROR, "Unknown document type", "Agree it and add its tables."),
  VERSION_SUBSTITUTED(
      WARNING,
      "Document read by the tables of another version",
      "Check that both versions agree in what is used, or add the version's tables."),
  SUBSET_UNKNOWN(
      WARNING,
      "Unknown subset",
      "Add an overlay for the association code, or ignore it where the standard is enough."),
  SEGMENT_UNKNOWN(ERROR, "Unknown segment", "Ask the sender to correct the document."),
  SEGMENT_NOT_IN_MESSAGE(
      ERROR,
      "Segment of another kind of document",
      "Ask the sender to leave it out, or add it to the partner's overlay."),
  SEGMENT_MISPLACED(ERROR, "Segment at the wrong position", "Ask the sender to correct the order."),
  SEGMENT_MISSING(
      ERROR, "Missing mandatory segment", "Ask the sender to correct and resend the document."),
  SEGMENT_REPEATED_TOO_OFTEN(
      ERROR, "Too many repetitions of a segment", "Ask the sender to correct it."),
  LOOP_REPEATED_TOO_OFTEN(ERROR, "Too many repetitions of a loop", "Ask the sender to correct it."),
  HIERARCHY_ID_REPEATED(
      ERROR,
      "Duplicate number of a hierarchical level",
      "Ask the sender to number each level (HL01) once."),
  HIERARCHY_PARENT_MISSING(
      ERROR,
      "Missing parent of a hierarchical level",
      "Ask the sender to name the level above (HL02)."),
  HIERARCHY_PARENT_UNKNOWN(
      ERROR,
      "Unknown parent of a hierarchical level",
      "Ask the sender to name a level or line of the same document (HL02, CPS02, LIN04)."),
  HIERARCHY_CYCLE(
      ERROR,
      "Hierarchical level below itself",
      "Ask the sender to name the level above (HL02), not one below."),
  HIERARCHY_LEVEL_MISPLACED(
      ERROR,
      "Hierarchical level below one that cannot have it",
      "Ask the sender to keep to the levels agreed, such as shipment, order, pack, item."),
  HIERARCHY_TOO_DEEP(
      ERROR,
      "Hierarchical levels nested too deep",
      "Ask the sender whether this is meant; the grammar says how deep they may."),
  HIERARCHY_CHILD_CODE_WRONG(
      WARNING,
      "Wrong child code of a hierarchical level",
      "Tell the sender; the levels were read by what they lie below."),
  SEGMENT_EMPTY(WARNING, "Segment terminator without a segment", "Tell the sender."),
  LINE_BREAK_IN_SEGMENT(
      WARNING, "Line break within a segment", "Tell the sender; the breaks were taken out."),
  SUBSET_ELEMENT_MISSING(
      WARNING,
      "Missing element that the subset requires",
      "Ask the sender to fill it in, or agree an overlay that does without."),
  ELEMENT_MISSING(ERROR, "Missing mandatory element", "Ask the sender to fill it in and resend."),
  ELEMENT_CONDITIONAL_MISSING(
      WARNING,
      "Missing element that other elements require",
      "Ask the sender to fill it in and resend, or to leave out the others."),
  ELEMENT_EXCLUDED(WARNING, "Elements that exclude each other", "Ask the sender to correct it."),
  ELEMENT_TOO_MANY(ERROR, "Too many elements in a segment", "Ask the sender to correct it."),
  COMPONENT_TOO_MANY(
      ERROR,
      "Too many components in an element",
      "Ask the sender to correct it; a delimiter may stand in the text."),
  ELEMENT_REPEATED_TOO_OFTEN(
      ERROR, "Too many repetitions of an element", "Ask the sender to correct it."),
  ELEMENT_NOT_USED(
      ERROR, "Element that was agreed not to be used", "Ask the sender to leave it out."),
  ELEMENT_TOO_SHORT(ERROR, "Element too short", "Ask the sender to correct it."),
  ELEMENT_TOO_LONG(ERROR, "Element too long", "Ask the sender to correct it."),
  ELEMENT_CHARACTER_INVALID(
      ERROR, "Invalid character in an element", "Ask the sender to correct it."),
  ELEMENT_CODE_UNKNOWN(
      ERROR, "Code not in the element's list", "Ask the sender for a code of the list."),
  ELEMENT_DATE_INVALID(ERROR, "Invalid date in an element", "Ask the sender to correct it."),
  ELEMENT_TIME_INVALID(ERROR, "Invalid time in an element", "Ask the sender to correct it."),
  TOO_MANY_VIOLATIONS(
      ERROR,
      "More violations than are listed",
      "Correct what is listed first, then send the document again.");

  private final Severity severity;
  private final String title;
  private final String next;

  GrammarCode(Severity severity, String title, String next) {
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
