package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;
import static dev.crossdock.diagnostics.Severity.INFO;
import static dev.crossdock.diagnostics.Severity.WARNING;

/** What is wrong with a CSV, record, XML or JSON file, or with an archive. */
public enum FileCode implements Code {
  CSV_HEADER_MISSING(ERROR, "Missing header row", "Send the file with its header row."),
  CSV_COLUMN_MISSING(
      ERROR, "Missing column", "Add the column, or correct its name as the map describes it."),
  CSV_COLUMN_UNKNOWN(
      WARNING, "Unknown column", "Nothing to do if it does not matter; else extend the map."),
  CSV_COLUMN_DOUBLE(ERROR, "Duplicate column name", "Rename one of the columns and send again."),
  CSV_ROW_RAGGED(
      ERROR,
      "Row with more or fewer values than the header",
      "Correct the row; a delimiter inside a value must be quoted."),
  CSV_QUOTE_OPEN(ERROR, "Unclosed quote", "Correct the quotes and send again."),
  CSV_GROUP_MISSING(
      ERROR, "Missing document number of a row", "Fill the column that the map groups by."),
  ROWS_APART(
      ERROR,
      "Rows of a document not next to each other",
      "Ask the sender to sort the file by document, then to send it again."),
  ARCHIVE_BROKEN(
      ERROR,
      "Damaged or truncated archive",
      "The files before the place given were read; ask the sender to send the others again."),
  ARCHIVE_ENCRYPTED(
      ERROR,
      "Encrypted file in an archive",
      "Ask the sender to send it without a password; the way to us is encrypted already."),
  ARCHIVE_NESTED(
      ERROR,
      "Archive within an archive",
      "It was not unpacked, the files beside it were read; ask the sender to send it by itself."),
  ARCHIVE_TOO_LARGE(
      ERROR,
      "Archive too large when unpacked",
      "Nothing of it was read; ask the sender to send its files by themselves, or raise"
          + " crossdock.archive.*."),
  ARCHIVE_UNPACKED(
      INFO,
      "Archive unpacked into transmissions of their own",
      "Nothing to do; look at the transmissions it names."),
  RECORD_UNKNOWN(
      ERROR,
      "Unknown kind of record",
      "Ask the sender what it is; add the kind of record to the map if it is meant."),
  RECORD_MISPLACED(
      ERROR,
      "Record at the wrong position or too often",
      "Ask the sender to correct the order of records."),
  RECORD_MISSING(ERROR, "Missing record", "Ask the sender to send it complete."),
  RECORD_LENGTH_WRONG(
      ERROR,
      "Wrong record length",
      "Ask the sender to correct it: what lies behind the difference would be read wrongly."),
  RECORD_COUNT_WRONG(
      ERROR,
      "Wrong count in a trailer record",
      "Records may be lost: ask the sender to send the file or document again."),
  XML_MALFORMED(
      ERROR,
      "Malformed XML",
      "Nothing behind the place given was read; ask the sender to correct the file."),
  XML_DTD_REFUSED(
      ERROR,
      "Document type declaration in XML",
      "Ask the sender to leave it out: it is not needed, and can be used for attacks."),
  XML_SCHEMA_VIOLATED(
      ERROR,
      "Document invalid by its XML Schema",
      "Ask the sender to correct it, or relax it under `severities` where it does not matter."),
  JSON_MALFORMED(
      ERROR,
      "Malformed JSON",
      "Nothing behind the place given was read; ask the sender to correct the file."),
  REST_NOT_READ(
      WARNING,
      "Rest of the file unreadable after a malformed document",
      "Ask the sender for the documents behind the place given, or for the whole file again: those"
          + " taken before are known as repeats."),
  NESTED_TOO_DEEP(
      ERROR,
      "Elements or values nested too deep",
      "Ask the sender what this is; no business document nests so deep."),
  VALUE_TOO_LONG(
      ERROR, "Value too long", "Ask the sender what this is; a quote or an end may be missing."),
  CHARSET_WRONG(
      ERROR,
      "Wrong charset",
      "Send the file in the charset agreed, without control characters, or agree another one."),
  DOCUMENT_TOO_LONG(ERROR, "Too many rows in a document", "Split it into several.");

  private final Severity severity;
  private final String title;
  private final String next;

  FileCode(Severity severity, String title, String next) {
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
