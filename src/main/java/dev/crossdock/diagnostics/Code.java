package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;
import static dev.crossdock.diagnostics.Severity.INFO;
import static dev.crossdock.diagnostics.Severity.WARNING;

import java.util.Locale;

/**
 * The one register of everything that can go wrong. A code's name, in kebab-case, is what logs,
 * APIs, cases and the runbook show; {@code docs/runbook.md} has one entry for each, made from here.
 */
public enum Code {
  // Files and framing
  FILE_EMPTY(ERROR, "Empty file", "Send the file again with content."),
  FORMAT_UNKNOWN(
      ERROR,
      "Unknown file format",
      "Check what was sent; agree the format in the partner's file if it is new."),
  TEXT_OUTSIDE_INTERCHANGE(
      WARNING,
      "Bytes outside any interchange",
      "Look at the bytes at the offset; ask the sender what they are."),

  // Envelopes (edi)
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
  DOCUMENT_TOO_LARGE(ERROR, "Document larger than agreed", "Split it, or raise the maximum."),

  // Grammar (edi)
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
      "Correct what is listed first, then send the document again."),

  // Partner files
  PARTNER_FILE_BROKEN(
      ERROR,
      "Unreadable partner file",
      "Correct the file at the line given; the last good version stays in force."),
  PARTNER_FIELD_INVALID(
      ERROR,
      "Missing, unknown or invalid field of a partner file",
      "Correct the field at the line given; docs/partner-onboarding.md describes the file."),
  PARTNER_REFERENCE_UNKNOWN(
      ERROR, "Unknown name in a partner file", "Correct the name, or add what it names."),
  CROSS_REFERENCE_INVALID(
      ERROR,
      "Invalid file of code translations",
      "Correct the line; the last good version of the partner's files stays in force."),
  PARTNER_DOUBLE(
      ERROR,
      "Two owners for what can have only one",
      "Take it out of one of the two places; the first stays in force."),
  PARTNER_CHECK_DIGIT_WRONG(
      ERROR,
      "Wrong check digit of a GLN in a partner file",
      "Ask the partner for the right GLN; probably a digit was mistyped."),
  PARTNER_KEY_INVALID(
      ERROR,
      "Invalid public key or API key hash",
      "Paste one line of an OpenSSH .pub file, or the hash that crossdock printed."),
  PARTNER_KEY_MISSING(
      WARNING,
      "Missing key of a channel, which stays closed",
      "Put the key where the reference points, or disable the channel."),
  PARTNER_SECRET_INLINE(
      ERROR,
      "Secret written into a partner file",
      "Change the secret, and write env:NAME, file:path or a {{property}} here."),
  PARTNER_NOT_READY(
      WARNING, "Incomplete agreement", "Complete the partner's file before going live."),

  // Delivering
  TARGET_UNREACHABLE(
      ERROR,
      "Unreachable target",
      "Check that the target runs and that its address in partners/ is right. A retry-scheduled"
          + " delivery is tried again by itself; a dead-lettered one is not: resend it then."),
  TARGET_SILENT(
      ERROR,
      "No answer from the target in time",
      "Check the target's load; raise its time-out if it is always slow. A retry-scheduled delivery"
          + " is tried again by itself. One in doubt must not be sent again before somebody has"
          + " looked in the target; a dead-lettered one is resent by a person."),
  TARGET_BUSY(
      ERROR,
      "Target busy",
      "A retry-scheduled delivery is tried again by itself, not before the target's Retry-After. If"
          + " it lasts, ask the target's owner; resend what is dead-lettered by then."),
  TARGET_FAILED(
      ERROR,
      "Failure of the target",
      "Ask the target's owner to look at the target's log at that time. A retry-scheduled delivery"
          + " is tried again by itself; one in doubt needs a look in the target first; a"
          + " dead-lettered one is resent by a person."),
  TARGET_REFUSED(
      ERROR,
      "Document refused by the target",
      "Read the target's answer in the last attempt; correct the document or the target, then"
          + " resend the dead-lettered delivery, or skip it."),
  TARGET_UNKNOWN(
      ERROR,
      "Unknown target",
      "Name the target in partners/company.yaml or correct the agreement; deliveries wait till"
          + " then."),
  TARGET_BROKEN(
      ERROR,
      "Target route that cannot be started",
      "Correct the target's template or parameters; the others go on."),
  TARGET_CIRCUIT_OPEN(
      ERROR,
      "Open circuit breaker of a target",
      "Ask the target's owner. Nothing to do in the hub: one delivery tries now and then, and when"
          + " it gets through, all go. `crossdock targets` tells when."),
  DELIVERY_IN_DOUBT(
      ERROR,
      "Delivery in doubt",
      "Do not send it again yet. Look in the target for the delivery's idempotency key. It has it:"
          + " `crossdock deliveries resolve ID --delivered`. It does not: `--not-delivered`, and"
          + " the hub sends it again."),
  DELIVERY_GIVEN_UP(
      ERROR,
      "Retries exhausted",
      "`crossdock deliveries show ID` has the attempts, and how many of its order wait behind it."
          + " Mend the target or its address, then `crossdock deliveries resend ID`; or let the"
          + " others go on without it: `crossdock deliveries skip ID`."),
  DELIVERY_INTERRUPTED(
      ERROR,
      "Call interrupted by a stop of the hub",
      "Retry-scheduled: nothing, the target drops repeats or is asked first. In doubt: look in the"
          + " target before anything is sent, see delivery-in-doubt. Dead-lettered: resend it."),

  // Channels
  CHANNEL_CLOSED(
      ERROR,
      "Channel closed",
      "Send it again later; the console shows operators why the channel is closed."),
  UPLOAD_BROKEN_OFF(ERROR, "Upload broken off", "Send the file again."),
  UPLOAD_TOO_LARGE(
      ERROR,
      "File larger than the channel takes",
      "Send it in smaller files, or agree a higher limit."),
  STORE_UNAVAILABLE(
      ERROR, "Store unavailable", "Send it again later; the operator checks the database."),

  BACKLOG_FULL(
      ERROR,
      "Intake paused: too much is waiting to be read",
      "Senders try again after the time that the answer names. `crossdock status` shows what waits;"
          + " see whether the routes read and accept run. The limits: crossdock.limits.backlog-*."),
  DISK_LOW(
      ERROR,
      "Intake paused: the disk is nearly full",
      "Make room on the disk of the data folder, or lower crossdock.limits.disk-free. Files"
          + " already taken are processed; intake resumes by itself."),
  RATE_EXCEEDED(
      ERROR,
      "Rate limit exceeded",
      "Wait for the time that the answer names, or put several documents into one file. The limit:"
          + " crossdock.limits.rate."),

  // Who, what was agreed, and once only
  SENDER_UNKNOWN(
      ERROR,
      "Unknown sender",
      "Add the identifier to the partner's file, then read the transmission again as a whole. If"
          + " nobody knows the sender, archive it."),
  SENDER_CHANNEL_MISMATCH(
      ERROR,
      "Sender not allowed on this channel",
      "Ask both partners; list the sender under sendsFor if it may."),
  RECEIVER_UNKNOWN(
      ERROR,
      "Unknown receiver",
      "Ask the sender; add the identifier to partners/company.yaml if it is ours."),
  DOCUMENT_NOT_AGREED(
      ERROR,
      "No agreement for the document",
      "Add an agreement to the partner's file, then read the transmission again as a whole. If it"
          + " is not meant for us, tell the partner and archive it."),
  USAGE_NOT_AGREED(
      ERROR,
      "Test and production mixed up",
      "Ask the partner. A document on hold: release it if it is meant so, else withdraw it."),
  VERSION_REFUSED(ERROR, "Version not agreed", "Ask the partner to send the agreed version."),
  INTERCHANGE_DUPLICATE(
      ERROR,
      "Duplicate interchange",
      "Nothing to do where it is a copy; else the sender gives it a new control number."),
  GROUP_REJECTED(
      ERROR,
      "Group rejected because of another document in it",
      "Correct the other document; the sender sends the group again."),
  PURPOSE_UNUSUAL(
      WARNING,
      "Document without effect: a copy or for information only",
      "Nothing to do, unless the partner meant an original."),
  DOCUMENT_NUMBER_REUSED(
      ERROR,
      "Document number used before with other content",
      "Ask the partner which one holds; a correction is sent as a change or replacement."),
  REVISION_NOT_AGREED(
      ERROR,
      "Change, replacement or cancellation not agreed",
      "Agree them with `revisions: true`, or have the partner send a new document."),
  ORIGINAL_UNKNOWN(
      ERROR,
      "Unknown original of a change",
      "Ask the partner for the original, then have the change sent again."),
  PREDECESSOR_MISSING(
      ERROR,
      "Dependency wait expired: a document it needs did not take effect",
      "Ask the partner for what is missing, then have this one sent again. One that took effect all"
          + " the same: see to it that the target can use it. `waitFor` of the agreement says"
          + " which."),
  AGREEMENT_GONE(
      ERROR,
      "Agreement removed since the document was read",
      "Put the agreement back and release the document, or withdraw it."),
  // API
  LOGIN_NEEDED(
      ERROR,
      "Login required",
      "Log in with a user's name and password, or send the partner's API key."),
  NOT_ALLOWED(
      ERROR,
      "Not allowed for this role",
      "Ask an administrator for the role, or someone who has it."),
  NOTHING_HERE(ERROR, "Not found", "Check the number; search for it by the business key."),
  REQUEST_MALFORMED(ERROR, "Malformed request", "Correct it as the detail says."),
  CHANGED_MEANWHILE(
      ERROR,
      "Changed in the meantime",
      "Read it again, then decide again with the version it has now."),
  MOVE_NOT_ALLOWED(ERROR, "State transition not allowed", "Choose one of the actions offered."),
  TOO_MANY_UPLOADS(
      ERROR,
      "Too many uploads at once",
      "Send fewer at once, or wait for the time that the answer names."),

  TOO_MANY_REQUESTS(
      ERROR, "Too many requests", "Wait for the time that Retry-After names, then ask again."),
  TOO_MANY_LOGINS(
      ERROR,
      "Too many failed logins",
      "Wait for the time that Retry-After names, then log in. A forgotten password: an"
          + " administrator sets a new one (crossdock users passwd)."),
  HTTPS_NEEDED(
      ERROR,
      "HTTPS required",
      "Use the https address; a key or password that was sent in plain is to be replaced."),
  REQUEST_TOO_LARGE(ERROR, "Request or answer too large", "Ask for less at once."),
  IDEMPOTENCY_KEY_REUSED(
      ERROR,
      "Idempotency-Key used for another file",
      "Send a new file with a key of its own; repeat a file with the same bytes."),

  // The hub itself
  DATABASE_SCHEMA_UNSUPPORTED(
      ERROR,
      "Database schema of a version that cannot be upgraded",
      "Start the hub with a new data folder or an empty database (docs/upgrading.md)."),
  DATABASE_SCHEMA_NEWER(
      ERROR,
      "Database schema of a newer hub",
      "Start the newer hub, or restore the backup that was made before the upgrade"
          + " (docs/upgrading.md)."),

  // Mapping
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
      "Nothing to do; look at the receipts it names."),
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
  DOCUMENT_TOO_LONG(ERROR, "Too many rows in a document", "Split it into several."),
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
          + " writes what is expected, for review."),

  // Writing
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
      "Nothing to do if the partner does not need it; else extend the map."),

  // Routes, rules and schemas as files
  ROUTE_UNSOUND(
      ERROR,
      "Invalid route file",
      "Correct the file at the line given, then restart the hub; until then the hub runs without"
          + " this file."),
  CONFIGURATION_FILE_IGNORED(
      WARNING,
      "Configuration file with a name that is not read",
      "Rename it: the hub reads .yaml, and .camel.yaml below routes/."),
  ROUTING_UNSOUND(
      ERROR,
      "Case routing table with gaps",
      "Correct rules/case-routing.dmn; until then such cases go to operations."),
  SCHEMA_UNSOUND(
      ERROR,
      "Invalid canonical schema or example",
      "Correct the schema or the example; the message says where."),
  SCHEMA_NOT_ADDITIVE(
      ERROR,
      "Canonical schema that is not additive",
      "Within v1 only add: optional fields, values, documents. What was released stays as it was."),

  // Rules
  SCHEMA_VIOLATED(
      ERROR,
      "Document invalid by its JSON Schema",
      "Correct the field as canonical-schemas/ describes it."),
  DOCUMENT_WITHOUT_LINES(ERROR, "Document without lines", "Send the document with its lines."),
  LINE_WITHOUT_ITEM(ERROR, "Line without an item", "Add a GTIN or an item number to the line."),
  LINE_WITHOUT_QUANTITY(ERROR, "Line without a quantity", "Add quantity and unit to the line."),
  LINE_NUMBER_TWICE(ERROR, "Duplicate line number", "Number the lines of a document differently."),
  QUANTITY_NOT_POSITIVE(
      ERROR, "Quantity of zero", "Order a quantity above zero, or leave out the line."),
  QUANTITY_NEGATIVE(
      ERROR, "Negative quantity", "Send the quantity without a sign, or as a change."),
  QUANTITY_EXCEEDS(
      WARNING,
      "Quantity greater than the one it is part of",
      "Ask the partner which of the two holds."),
  STOCK_NEGATIVE(
      WARNING,
      "Negative stock",
      "Have the stock counted; goods left before their receipt was posted, or were lost."),
  STOCK_POSITION_TWICE(
      WARNING, "Duplicate stock position", "Ask the partner whether the two add up."),
  ADJUSTMENT_MISMATCH(
      WARNING,
      "Adjustment different from counted less booked",
      "Ask the partner which of the three holds."),
  SSCC_TWICE(ERROR, "Duplicate SSCC", "Ask the partner which package bears it."),
  SERIAL_TWICE(
      WARNING, "Duplicate serial number in a line", "Ask the partner for the right numbers."),
  PACKAGE_EMPTY(WARNING, "Empty package", "Ask the partner what is in it, or whether it counts."),
  LOT_QUANTITY_MISMATCH(
      WARNING,
      "Quantities of lots different from the line's quantity",
      "Ask the partner whether a lot is missing."),
  ORDER_REFERENCE_MISSING(
      WARNING,
      "Missing order reference of a line",
      "Ask the partner to name the order; until then nothing can be matched."),
  RESPONSE_UNDECIDED(
      WARNING,
      "Response without a decision on a line",
      "Ask the seller whether the line is accepted."),
  RESPONSE_CONTRADICTS(
      WARNING,
      "Order accepted as it is, with a line that is not",
      "Go by the line, and ask the seller."),
  RECEIPT_QUANTITY_MISMATCH(
      WARNING,
      "Quantity received different from accepted, rejected and inspected",
      "Ask who counted which of them holds."),
  TAX_MISMATCH(
      WARNING,
      "Tax different from its rate of the base",
      "Ask the seller for a corrected invoice."),
  AMOUNT_SIGN_WRONG(
      WARNING,
      "Wrong sign of an amount",
      "Ask the partner whether it is a credit note; the map may have to drop the sign."),
  INVOICE_REFERENCE_MISSING(
      WARNING,
      "Missing invoice reference of a credit note or correction",
      "Ask the seller for the invoice, order or return it belongs to."),
  TRANSFER_PLACE_MISSING(ERROR, "Missing origin or destination of a transfer", "Add both places."),
  EVENTS_MISSING(ERROR, "Status without an event", "Ask the carrier to send what happened."),
  EVENT_WITHOUT_SUBJECT(
      ERROR, "Event without a subject", "Add the order, document or item it is about."),
  ACKNOWLEDGEMENT_WITHOUT_SUBJECT(
      ERROR,
      "Acknowledgement without a subject",
      "Ask the partner for the control number of what was acknowledged."),
  ACKNOWLEDGEMENT_WITHOUT_REASON(
      WARNING, "Rejection without a reason", "Ask the partner what is wrong."),
  PRICE_NEGATIVE(ERROR, "Negative price", "Send the price without a sign."),
  PRICE_BASIS_INVALID(ERROR, "Invalid price basis quantity", "Send a price basis above zero."),
  LINE_AMOUNT_MISMATCH(
      WARNING,
      "Line amount different from quantity times price",
      "Ask the partner which of the three holds."),
  LINE_COUNT_MISMATCH(WARNING, "Wrong number of lines", "Ask the partner whether lines were lost."),
  QUANTITY_TOTAL_MISMATCH(
      WARNING, "Wrong total of quantities", "Ask the partner whether lines were lost or changed."),
  LINE_NOT_ORDERED(
      ERROR,
      "Order line with a status other than ordered",
      "Ask the partner to send the order without it, or an order change (ORDCHG, 860)."),
  AMOUNT_TOTAL_MISMATCH(
      WARNING,
      "Wrong total of line amounts",
      "Ask the partner whether prices or charges are missing."),
  DATE_BEFORE_ISSUE(
      WARNING,
      "Date before the document was issued",
      "Ask the partner for the date that is meant."),
  DATES_CONTRADICT(
      ERROR, "Earliest date after the latest", "Ask the partner for the dates that are meant."),
  CURRENCY_DIFFERS(
      ERROR,
      "Amount in another currency than the document",
      "Send one document for each currency, or correct the currency of the amount. A price keeps"
          + " its own currency, and is a warning."),
  ALLOWANCE_MISMATCH(
      WARNING,
      "Allowance or charge different from its percentage",
      "Ask the partner which of the three holds; the amount counts."),
  CURRENCY_UNKNOWN(ERROR, "Unknown currency", "Use the three-letter code of the currency."),
  COUNTRY_UNKNOWN(
      WARNING,
      "Unknown country",
      "Use the two-letter code of the country; the address was kept as it was sent."),
  PAYMENT_MEANS_UNKNOWN(
      WARNING, "Unknown payment means", "Tell the sender; the code was kept as it was sent."),
  PARTY_UNKNOWN(
      ERROR,
      "Unknown party",
      "Add the party to the list or cross reference, or ask the partner for the right identifier."),
  ITEM_UNKNOWN(
      ERROR,
      "Unknown item",
      "Add the item to the list or cross reference, or ask the partner for the right number."),
  LOCATION_UNKNOWN(
      ERROR,
      "Unknown location",
      "Add the place to the cross reference, or ask the partner for the right identifier."),
  CROSS_REFERENCE_DIFFERS(
      WARNING,
      "Code of ours different from the code translation",
      "The cross reference was followed; correct it, or tell the partner."),
  PURPOSE_NOT_ALLOWED(
      ERROR, "Purpose not agreed", "Agree changes with the partner, or ask for a new order."),

  // What our own systems hand over to be sent
  HAND_OVER_MALFORMED(
      ERROR,
      "Malformed hand-over",
      "Nothing of it was taken; correct it at the place named and hand it over again."),
  NUMBER_ABSURD(
      ERROR,
      "Number with too many digits",
      "Correct the number in the system that wrote it and hand the document over again."),
  PARTNER_NOT_RESOLVED(
      ERROR,
      "No partner found for a document to be sent",
      "Name the partner in the envelope's to, or give the party an identifier that one partner"
          + " has."),
  SENDING_NOT_AGREED(
      ERROR,
      "No agreement for sending the document",
      "Add an agreement with direction out to the partner's file, then hand the document over"
          + " again."),
  OUTBOUND_MAP_MISSING(
      ERROR,
      "Missing outbound map",
      "Add the .write.yaml, or agree a message that there is one for."),
  OWN_IDENTIFIER_MISSING(
      ERROR,
      "Missing identifier of ours or the partner's",
      "Add an identifier of that scheme to company.yaml or the partner's file."),

  // What partners say of what we sent
  ACKNOWLEDGEMENT_UNREADABLE(
      ERROR,
      "Acknowledgement without what it answers",
      "Ask the partner which group or interchange it is for."),
  ACKNOWLEDGEMENT_UNMATCHED(
      ERROR,
      "Acknowledgement of something unknown",
      "Compare its control numbers with what was sent; ask the partner what it answers."),
  ACKNOWLEDGEMENT_OVERDUE(
      ERROR,
      "Overdue acknowledgement",
      "See whether the file was picked up; ask the partner, and send the file again if it is"
          + " lost."),
  PARTNER_REJECTED(
      ERROR,
      "Document rejected by the partner",
      "Correct what the partner names and hand the document over again under the same number."),
  PARTNER_NOTED_ERRORS(
      WARNING,
      "Document accepted by the partner with errors",
      "Nothing has to be sent again; correct what the partner names for the next one."),

  // Documents read again (versions)
  NOT_MAPPED(
      ERROR,
      "Document that no map has read",
      "Look at its violations, or at the document that it answers or copies."),
  BYTES_GONE(
      ERROR,
      "Raw bytes purged",
      "`crossdock archive restore` takes them back where the archive has them (docs/retention.md);"
          + " what was made of them may still be there."),
  ARCHIVE_DAMAGED(
      ERROR,
      "Damaged file of the archive",
      "Put the file back from a copy of the archive; `crossdock archive verify` tells which ones"
          + " are whole."),
  VERSION_NOT_KEPT(
      ERROR,
      "Map version no longer available",
      "It was read before versions were kept; take the file's bytes and see what"
          + " `crossdock map --explain` says by the maps of today."),
  EXPLANATION_TOO_LARGE(
      ERROR,
      "Document too large to be explained by the hub",
      "Take the file's bytes and use `crossdock map --explain`."),

  // Cases of our own
  RECONCILIATION_DISCREPANCY(
      ERROR,
      "Discrepancy between counts",
      "`crossdock reconciliation` names the transmission or document and both counts. Compare them"
          + " with its trace; what was lost is in the raw bytes, and a delivery missing can be made"
          + " again by replay. Report it: the hub never does this by itself."),
  HUB_FAILED(
      ERROR,
      "Internal failure",
      "Report it with the trace. A delivery in doubt: look in the target before anything is sent"
          + " again. A dead-lettered delivery: resend it. A dead-lettered document without a"
          + " delivery: replay it from canonical. A failed transmission: read it again as a"
          + " whole.");

  private final Severity severity;
  private final String title;
  private final String next;

  Code(Severity severity, String title, String next) {
    this.severity = severity;
    this.title = title;
    this.next = next;
  }

  /** The name that people and machines see, such as {@code file-empty}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Default severity; an agreement may relax it. */
  public Severity severity() {
    return severity;
  }

  /** What is wrong, in general. */
  public String title() {
    return title;
  }

  /** What to do next. */
  public String next() {
    return next;
  }

  /** The code with this id. Throws {@link IllegalArgumentException} when there is none. */
  public static Code of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
