package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;
import static dev.crossdock.diagnostics.Severity.WARNING;

/** What is wrong with a file, or with the envelope of an interchange, group or document. */
public enum EnvelopeCode implements Code {
  FILE_EMPTY(ERROR, "Empty file", "Send the file again with content."),
  FORMAT_UNKNOWN(
      ERROR,
      "Unknown file format",
      "Check what was sent; agree the format in the partner's file if it is new."),
  TEXT_OUTSIDE_INTERCHANGE(
      WARNING,
      "Bytes outside any interchange",
      "Look at the bytes at the offset; ask the sender what they are."),
  INTERCHANGE_HEADER_MISSING(
      ERROR,
      "Missing interchange header",
      "Ask the sender for a complete interchange: ISA to IEA, or UNB to UNZ."),
  INTERCHANGE_HEADER_INVALID(
      ERROR,
      "Invalid interchange header",
      "Nothing behind it was read; ask the sender for ISA or UNB as the standard fixes it."),
  INTERCHANGE_TRUNCATED(
      ERROR,
      "Truncated interchange",
      "Nothing in it was accepted; ask the sender to send it again, whole."),
  INTERCHANGE_REFERENCE_MISMATCH(
      ERROR,
      "Different control numbers in the interchange's header and trailer",
      "Nothing in it was accepted; ask the sender to correct and resend it."),
  INTERCHANGE_COUNT_WRONG(
      ERROR,
      "Wrong count in the interchange trailer",
      "Nothing in it was accepted; ask the sender to correct and resend it."),
  INTERCHANGE_CONTROL_NUMBER_INVALID(
      ERROR,
      "Invalid interchange control number",
      "Ask the sender to number the interchange as the standard says."),
  INTERCHANGE_DATE_INVALID(
      WARNING, "Invalid interchange date", "Tell the sender; the documents were read."),
  INTERCHANGE_TIME_INVALID(
      WARNING, "Invalid interchange time", "Tell the sender; the documents were read."),
  INTERCHANGE_USAGE_INVALID(
      ERROR,
      "Invalid usage indicator of the interchange",
      "Ask the sender to set ISA15 to P or T."),
  INTERCHANGE_SENDER_MISSING(
      ERROR, "Missing interchange sender", "Ask the sender to fill in its identifier."),
  INTERCHANGE_RECEIVER_MISSING(
      ERROR, "Missing interchange receiver", "Ask the sender to fill in our identifier."),
  ISA_WIDTH_WRONG(
      WARNING,
      "Wrong width of an ISA element",
      "It was read by its separators; ask the sender to pad the elements."),
  DELIMITERS_AMBIGUOUS(
      ERROR,
      "The same character for two delimiters",
      "Ask the sender to use a different character for each delimiter."),
  SYNTAX_UNSUPPORTED(ERROR, "Unsupported syntax version", "Agree a supported version."),
  CHARSET_CONTRADICTED(
      WARNING,
      "Bytes of another charset than the one named or agreed",
      "Check the characters of names and texts; agree the right charset."),
  GROUP_HEADER_MISSING(
      ERROR,
      "Missing group header",
      "Nothing in the interchange was accepted; ask the sender to correct it."),
  GROUP_TRAILER_MISSING(
      ERROR, "Missing group trailer", "Ask the sender to send the group again, whole."),
  GROUP_REFERENCE_MISMATCH(
      ERROR,
      "Different control numbers in the group's header and trailer",
      "The group was not accepted; ask the sender to correct and resend it."),
  GROUP_COUNT_WRONG(
      ERROR,
      "Wrong count in the group trailer",
      "The group was not accepted; ask the sender to correct and resend it."),
  GROUP_CONTROL_NUMBER_INVALID(
      ERROR, "Invalid group control number", "Ask the sender to number the group."),
  GROUPS_AND_MESSAGES_MIXED(
      ERROR,
      "Messages both inside and outside groups",
      "Ask the sender to put all messages into groups, or none."),
  SEGMENT_OUTSIDE_DOCUMENT(
      WARNING, "Segment outside any document", "Look at the bytes; ask the sender what they are."),
  TOO_MANY_INTERCHANGES(ERROR, "Too many interchanges in a file", "Split the file and resend it."),
  TOO_MANY_GROUPS(ERROR, "Too many groups in an interchange", "Ask the sender to split it."),
  DOCUMENT_TRAILER_MISSING(
      ERROR, "Missing document trailer", "Ask the sender to send the document again, whole."),
  DOCUMENT_REFERENCE_MISMATCH(
      ERROR,
      "Different control numbers in the document's header and trailer",
      "Ask the sender to correct and resend the document."),
  DOCUMENT_COUNT_WRONG(
      ERROR,
      "Wrong segment count in the document trailer",
      "Segments may be lost: ask the sender to correct and resend the document."),
  DOCUMENT_CONTROL_NUMBER_INVALID(
      ERROR, "Invalid document control number", "Ask the sender to number the document."),
  DOCUMENT_CONTROL_NUMBER_DUPLICATE(
      ERROR,
      "Duplicate document control number in an envelope",
      "Ask the sender to number each document on its own and to resend this one."),
  DOCUMENT_NOT_IN_GROUP(
      ERROR,
      "Document in a group of another type",
      "Ask the sender to put it in a group of its type (GS01, UNG 0038)."),
  DOCUMENT_TYPE_MISSING(
      ERROR, "Missing document type", "Ask the sender to fill in ST01 or UNH 0065."),
  DOCUMENT_TOO_LARGE(ERROR, "Document larger than agreed", "Split it, or raise the maximum.");

  private final Severity severity;
  private final String title;
  private final String next;

  EnvelopeCode(Severity severity, String title, String next) {
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
