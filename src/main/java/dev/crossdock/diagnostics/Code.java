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
  FILE_EMPTY(ERROR, "The file holds no bytes or only blanks", "Send the file again with content."),
  FORMAT_UNKNOWN(
      ERROR,
      "The bytes are in no format that is known or agreed",
      "Check what was sent; agree the format in the partner's file if it is new."),
  TEXT_OUTSIDE_INTERCHANGE(
      WARNING,
      "Bytes outside of any interchange were set aside",
      "Look at the bytes at the offset; ask the sender what they are."),

  // Envelopes (edi)
  INTERCHANGE_HEADER_MISSING(
      ERROR,
      "Messages come without an interchange header",
      "Ask the sender for a complete interchange: ISA to IEA, or UNB to UNZ."),
  INTERCHANGE_HEADER_INVALID(
      ERROR,
      "The interchange header cannot be read",
      "Nothing behind it was read; ask the sender for ISA or UNB as the standard fixes it."),
  INTERCHANGE_TRUNCATED(
      ERROR,
      "The interchange breaks off before its trailer",
      "Nothing in it was accepted; ask the sender to send it again, whole."),
  INTERCHANGE_REFERENCE_MISMATCH(
      ERROR,
      "The control numbers in the interchange's header and trailer differ",
      "Nothing in it was accepted; ask the sender to correct and resend it."),
  INTERCHANGE_COUNT_WRONG(
      ERROR,
      "The interchange's trailer counts other than what is there",
      "Nothing in it was accepted; ask the sender to correct and resend it."),
  INTERCHANGE_CONTROL_NUMBER_INVALID(
      ERROR,
      "The interchange has no valid control number",
      "Ask the sender to number the interchange as the standard says."),
  INTERCHANGE_DATE_INVALID(
      WARNING, "The interchange's date is none", "Tell the sender; the documents were read."),
  INTERCHANGE_TIME_INVALID(
      WARNING, "The interchange's time is none", "Tell the sender; the documents were read."),
  INTERCHANGE_USAGE_INVALID(
      ERROR,
      "The interchange says neither production nor test",
      "Ask the sender to set ISA15 to P or T."),
  INTERCHANGE_SENDER_MISSING(
      ERROR, "The interchange names no sender", "Ask the sender to fill in its identifier."),
  INTERCHANGE_RECEIVER_MISSING(
      ERROR, "The interchange names no receiver", "Ask the sender to fill in our identifier."),
  ISA_WIDTH_WRONG(
      WARNING,
      "Elements of the ISA segment have other widths than the standard fixes",
      "It was read by its separators; ask the sender to pad the elements."),
  DELIMITERS_AMBIGUOUS(
      ERROR,
      "Two delimiters of the interchange are the same character",
      "Ask the sender to use a different character for each delimiter."),
  SYNTAX_UNSUPPORTED(
      ERROR, "The interchange's syntax version is not supported", "Agree a supported version."),
  CHARSET_CONTRADICTED(
      WARNING,
      "The bytes are not in the charset that was named or agreed",
      "Check the characters of names and texts; agree the right charset."),
  GROUP_HEADER_MISSING(
      ERROR,
      "A document or group trailer lies in no group",
      "Nothing in the interchange was accepted; ask the sender to correct it."),
  GROUP_TRAILER_MISSING(
      ERROR, "The group has no trailer", "Ask the sender to send the group again, whole."),
  GROUP_REFERENCE_MISMATCH(
      ERROR,
      "The control numbers in the group's header and trailer differ",
      "The group was not accepted; ask the sender to correct and resend it."),
  GROUP_COUNT_WRONG(
      ERROR,
      "The group's trailer counts other than what is there",
      "The group was not accepted; ask the sender to correct and resend it."),
  GROUP_CONTROL_NUMBER_INVALID(
      ERROR, "The group has no valid control number", "Ask the sender to number the group."),
  GROUPS_AND_MESSAGES_MIXED(
      ERROR,
      "Messages lie both inside and outside of groups",
      "Ask the sender to put all messages into groups, or none."),
  SEGMENT_OUTSIDE_DOCUMENT(
      WARNING,
      "A segment lies between documents and belongs to none",
      "Look at the bytes; ask the sender what they are."),
  TOO_MANY_INTERCHANGES(
      ERROR, "The file holds more interchanges than are read", "Split the file and resend it."),
  TOO_MANY_GROUPS(
      ERROR, "The interchange holds more groups than are read", "Ask the sender to split it."),
  DOCUMENT_TRAILER_MISSING(
      ERROR, "The document has no trailer", "Ask the sender to send the document again, whole."),
  DOCUMENT_REFERENCE_MISMATCH(
      ERROR,
      "The control numbers in the document's header and trailer differ",
      "Ask the sender to correct and resend the document."),
  DOCUMENT_COUNT_WRONG(
      ERROR,
      "The document's trailer counts other segments than are there",
      "Segments may be lost: ask the sender to correct and resend the document."),
  DOCUMENT_CONTROL_NUMBER_INVALID(
      ERROR, "The document has no valid control number", "Ask the sender to number the document."),
  DOCUMENT_CONTROL_NUMBER_DUPLICATE(
      ERROR,
      "Another document of the same envelope has this control number",
      "Ask the sender to number each document on its own and to resend this one."),
  DOCUMENT_NOT_IN_GROUP(
      ERROR,
      "The document does not belong in a group of this type",
      "Ask the sender to put it in a group of its type (GS01, UNG 0038)."),
  DOCUMENT_TYPE_MISSING(
      ERROR, "The document does not say what it is", "Ask the sender to fill in ST01 or UNH 0065."),
  DOCUMENT_TOO_LARGE(
      ERROR, "The document is longer than the agreed maximum", "Split it, or raise the maximum."),

  // Grammar (edi)
  DOCUMENT_TYPE_UNKNOWN(
      ERROR, "There is no grammar for this kind of document", "Agree it and add its tables."),
  VERSION_SUBSTITUTED(
      WARNING,
      "The document was read by the tables of another version",
      "Check that both versions agree in what is used, or add the version's tables."),
  SUBSET_UNKNOWN(
      WARNING,
      "The document says that it follows a subset that nothing is known of",
      "Add an overlay for the association code, or ignore it where the standard is enough."),
  SEGMENT_UNKNOWN(
      ERROR, "The standard has no such segment", "Ask the sender to correct the document."),
  SEGMENT_NOT_IN_MESSAGE(
      ERROR,
      "The segment does not belong to this kind of document",
      "Ask the sender to leave it out, or add it to the partner's overlay."),
  SEGMENT_MISPLACED(
      ERROR, "The segment is not allowed at this position", "Ask the sender to correct the order."),
  SEGMENT_MISSING(
      ERROR,
      "A mandatory segment is missing",
      "Ask the sender to correct and resend the document."),
  SEGMENT_REPEATED_TOO_OFTEN(
      ERROR, "The segment comes more often than is allowed", "Ask the sender to correct it."),
  LOOP_REPEATED_TOO_OFTEN(
      ERROR, "The loop comes more often than is allowed", "Ask the sender to correct it."),
  HIERARCHY_ID_REPEATED(
      ERROR,
      "Two hierarchical levels have one number",
      "Ask the sender to number each level (HL01) once."),
  HIERARCHY_PARENT_MISSING(
      ERROR,
      "A hierarchical level does not say what it lies below",
      "Ask the sender to name the level above (HL02)."),
  HIERARCHY_PARENT_UNKNOWN(
      ERROR,
      "A hierarchical level lies below one that is not there",
      "Ask the sender to name a level or line of the same document (HL02, CPS02, LIN04)."),
  HIERARCHY_CYCLE(
      ERROR,
      "A hierarchical level lies below itself",
      "Ask the sender to name the level above (HL02), not one below."),
  HIERARCHY_LEVEL_MISPLACED(
      ERROR,
      "A hierarchical level lies below one that cannot have it",
      "Ask the sender to keep to the levels agreed, such as shipment, order, pack, item."),
  HIERARCHY_TOO_DEEP(
      ERROR,
      "Hierarchical levels nest too deep",
      "Ask the sender whether this is meant; the grammar says how deep they may."),
  HIERARCHY_CHILD_CODE_WRONG(
      WARNING,
      "A hierarchical level says wrongly whether levels lie below it",
      "Tell the sender; the levels were read by what they lie below."),
  SEGMENT_EMPTY(WARNING, "There is a segment terminator without a segment", "Tell the sender."),
  LINE_BREAK_IN_SEGMENT(
      WARNING, "A segment is broken over lines", "Tell the sender; the breaks were taken out."),
  SUBSET_ELEMENT_MISSING(
      WARNING,
      "An element is missing that the subset which the document follows requires",
      "Ask the sender to fill it in, or agree an overlay that does without."),
  ELEMENT_MISSING(
      ERROR, "A mandatory element is missing", "Ask the sender to fill it in and resend."),
  ELEMENT_CONDITIONAL_MISSING(
      WARNING,
      "An element that others require is missing",
      "Ask the sender to fill it in and resend, or to leave out the others."),
  ELEMENT_EXCLUDED(
      WARNING, "Elements that exclude each other are both there", "Ask the sender to correct it."),
  ELEMENT_TOO_MANY(
      ERROR, "The segment has more elements than are defined", "Ask the sender to correct it."),
  COMPONENT_TOO_MANY(
      ERROR,
      "The element has more components than are defined",
      "Ask the sender to correct it; a delimiter may stand in the text."),
  ELEMENT_REPEATED_TOO_OFTEN(
      ERROR, "The element repeats more often than is allowed", "Ask the sender to correct it."),
  ELEMENT_NOT_USED(
      ERROR, "The element was agreed not to be used", "Ask the sender to leave it out."),
  ELEMENT_TOO_SHORT(
      ERROR, "The element is shorter than is allowed", "Ask the sender to correct it."),
  ELEMENT_TOO_LONG(ERROR, "The element is longer than is allowed", "Ask the sender to correct it."),
  ELEMENT_CHARACTER_INVALID(
      ERROR, "The element holds a character that is not allowed", "Ask the sender to correct it."),
  ELEMENT_CODE_UNKNOWN(
      ERROR, "The code is not in the element's list", "Ask the sender for a code of the list."),
  ELEMENT_DATE_INVALID(ERROR, "The date is none", "Ask the sender to correct it."),
  ELEMENT_TIME_INVALID(ERROR, "The time is none", "Ask the sender to correct it."),
  TOO_MANY_VIOLATIONS(
      ERROR,
      "More is wrong with the document than is listed",
      "Correct what is listed first, then send the document again."),

  // Partner files
  PARTNER_FILE_BROKEN(
      ERROR,
      "A partner file can't be read",
      "Correct the file at the line given; the last good version stays in force."),
  PARTNER_FIELD_INVALID(
      ERROR,
      "Missing, unknown or invalid field of a partner file",
      "Correct the field at the line given; docs/partner-onboarding.md describes the file."),
  PARTNER_REFERENCE_UNKNOWN(
      ERROR,
      "A partner file names something that is not there",
      "Correct the name, or add what it names."),
  CROSS_REFERENCE_INVALID(
      ERROR,
      "A file of cross references can't be used",
      "Correct the line; the last good version of the partner's files stays in force."),
  PARTNER_DOUBLE(
      ERROR,
      "Two owners for what can only have one",
      "Take it out of one of the two places; the first stays in force."),
  PARTNER_CHECK_DIGIT_WRONG(
      ERROR,
      "A GLN has a wrong check digit",
      "Ask the partner for the right GLN; probably a digit was mistyped."),
  PARTNER_KEY_INVALID(
      ERROR,
      "A public key or API key hash is not one",
      "Paste one line of an OpenSSH .pub file, or the hash that crossdock printed."),
  PARTNER_KEY_MISSING(
      WARNING,
      "A referenced key is not there, so its door stays closed",
      "Put the key where the reference points, or disable the channel."),
  PARTNER_SECRET_INLINE(
      ERROR,
      "A secret is written into a partner file",
      "Change the secret, and write env:NAME, file:path or a {{property}} here."),
  PARTNER_NOT_READY(
      WARNING,
      "Something agreed can't happen yet",
      "Complete the partner's file before going live."),

  // Delivering
  TARGET_UNREACHABLE(
      ERROR,
      "The target cannot be reached",
      "Check that the target runs and that its address in partners/ is right. A retry-scheduled"
          + " delivery is tried again by itself; a dead-lettered one is not: resend it then."),
  TARGET_SILENT(
      ERROR,
      "The target took the call and gave no answer in time",
      "Check the target's load; raise its time-out if it is always slow. A retry-scheduled delivery"
          + " is tried again by itself. One in doubt must not be sent again before somebody has"
          + " looked in the target; a dead-lettered one is resent by a person."),
  TARGET_BUSY(
      ERROR,
      "The target asks to come again later",
      "A retry-scheduled delivery is tried again by itself, not before the target's Retry-After. If"
          + " it lasts, ask the target's owner; resend what is dead-lettered by then."),
  TARGET_FAILED(
      ERROR,
      "The target failed on a call",
      "Ask the target's owner to look at the target's log at that time. A retry-scheduled delivery"
          + " is tried again by itself; one in doubt needs a look in the target first; a"
          + " dead-lettered one is resent by a person."),
  TARGET_REFUSED(
      ERROR,
      "The target refuses the document, and would again",
      "Read the target's answer in the last attempt; correct the document or the target, then"
          + " resend the dead-lettered delivery, or skip it."),
  TARGET_UNKNOWN(
      ERROR,
      "No target of this name is configured",
      "Name the target in partners/company.yaml or correct the agreement; deliveries wait till"
          + " then."),
  TARGET_BROKEN(
      ERROR,
      "The route to the target cannot be started",
      "Correct the target's template or parameters; the others go on."),
  TARGET_CIRCUIT_OPEN(
      ERROR,
      "The target failed again and again; deliveries wait until it is back",
      "Ask the target's owner. Nothing to do in the hub: one delivery tries now and then, and when"
          + " it gets through, all go. `crossdock targets` tells when."),
  DELIVERY_IN_DOUBT(
      ERROR,
      "Nobody knows whether the target has the document",
      "Do not send it again yet. Look in the target for the delivery's idempotency key. It has it:"
          + " `crossdock deliveries resolve ID --delivered`. It does not: `--not-delivered`, and"
          + " the hub sends it again."),
  DELIVERY_GIVEN_UP(
      ERROR,
      "Every attempt failed; the delivery is not tried again",
      "`crossdock deliveries show ID` has the attempts, and how many of its order wait behind it."
          + " Mend the target or its address, then `crossdock deliveries resend ID`; or let the"
          + " others go on without it: `crossdock deliveries skip ID`."),
  DELIVERY_INTERRUPTED(
      ERROR,
      "The hub stopped in the middle of a call",
      "Retry-scheduled: nothing, the target drops repeats or is asked first. In doubt: look in the"
          + " target before anything is sent, see delivery-in-doubt. Dead-lettered: resend it."),

  // Doors
  DOOR_CLOSED(
      ERROR,
      "The door is closed for now; nothing was taken",
      "Send it again later; an operator sees why the door is closed in the console."),
  UPLOAD_BROKEN_OFF(
      ERROR, "The bytes stopped coming before the end; nothing was taken", "Send the file again."),
  UPLOAD_TOO_LARGE(
      ERROR,
      "The file is larger than this door lets in",
      "Send it in smaller files, or agree a higher limit."),
  STORE_UNAVAILABLE(
      ERROR,
      "The hub cannot store anything at the moment; nothing was taken",
      "Send it again later; the operator checks the database."),

  BACKLOG_FULL(
      ERROR,
      "More waits to be read than the hub may hold; for now the doors take nothing in",
      "Senders try again after the time that the answer names. `crossdock status` shows what waits;"
          + " see whether the routes read and accept run. The limits: crossdock.limits.backlog-*."),
  DISK_LOW(
      ERROR,
      "The hub's disk is nearly full; for now the doors take nothing in",
      "Make room on the disk of the data folder, or lower crossdock.limits.disk-free. What was"
          + " taken goes on; the doors open by themselves."),
  RATE_EXCEEDED(
      ERROR,
      "The sender sends more files a second than it may",
      "Wait for the time that the answer names, or put several documents into one file. The limit:"
          + " crossdock.limits.rate."),

  // Who, what was agreed, and once only
  SENDER_UNKNOWN(
      ERROR,
      "No partner has the sender's identifier",
      "Add the identifier to the partner's file, then read the transmission again as a whole. If"
          + " nobody knows the sender, archive it."),
  SENDER_NOT_OF_DOOR(
      ERROR,
      "The sender is not the partner whose door this came through, nor one it may send for",
      "Ask both partners; list the sender under sendsFor if it may."),
  RECEIVER_UNKNOWN(
      ERROR,
      "It is addressed to someone else",
      "Ask the sender; add the identifier to partners/company.yaml if it is ours."),
  DOCUMENT_NOT_AGREED(
      ERROR,
      "No agreement with this partner covers such a document",
      "Add an agreement to the partner's file, then read the transmission again as a whole. If it"
          + " is not meant for us, tell the partner and archive it."),
  USAGE_NOT_AGREED(
      ERROR,
      "Test and production were mixed up",
      "Ask the partner. A document on hold: release it if it is meant so, else withdraw it."),
  VERSION_REFUSED(
      ERROR,
      "The version is not the one agreed, and the agreement takes no other",
      "Ask the partner to send the agreed version."),
  INTERCHANGE_DUPLICATE(
      ERROR,
      "An interchange with this control number came before",
      "Nothing to do where it is a copy; else the sender gives it a new control number."),
  GROUP_REJECTED(
      ERROR,
      "Another document of its group was rejected, and groups stand or fall together",
      "Correct the other document; the sender sends the group again."),
  PURPOSE_UNUSUAL(
      WARNING,
      "It says that it is a copy or for information only, so it takes no effect",
      "Nothing to do, unless the partner meant an original."),
  DOCUMENT_NUMBER_REUSED(
      ERROR,
      "A document of this number came before with other content",
      "Ask the partner which one holds; a correction is sent as a change or replacement."),
  REVISION_NOT_AGREED(
      ERROR,
      "Changes, replacements and cancellations are not agreed with this partner",
      "Agree them with `revisions: true`, or have the partner send a new document."),
  ORIGINAL_UNKNOWN(
      ERROR,
      "It changes a document that never came",
      "Ask the partner for the original, then have the change sent again."),
  PREDECESSOR_MISSING(
      ERROR,
      "It waited for a document that must take effect before it, and that did not come in time",
      "Ask the partner for what is missing, then have this one sent again. One that took effect all"
          + " the same: see to it that the target can use it. `waitFor` of the agreement says"
          + " which."),
  AGREEMENT_GONE(
      ERROR,
      "The agreement that it was read by is no longer there",
      "Put the agreement back and release the document, or withdraw it."),
  // API
  LOGIN_NEEDED(
      ERROR,
      "Nobody is logged in, or the key or password is wrong",
      "Log in with a user's name and password, or send the partner's API key."),
  NOT_ALLOWED(
      ERROR,
      "The role of who is logged in does not allow this",
      "Ask an administrator for the role, or someone who has it."),
  NOTHING_HERE(
      ERROR,
      "There is nothing of this number or address, or it belongs to someone else",
      "Check the number; search for it by the business key."),
  REQUEST_MALFORMED(
      ERROR, "The request does not say clearly what it wants", "Correct it as the detail says."),
  CHANGED_MEANWHILE(
      ERROR,
      "Somebody else changed this in the meantime",
      "Read it again, then decide again with the version it has now."),
  MOVE_NOT_ALLOWED(
      ERROR, "The state does not allow this move", "Choose one of the moves that are offered."),
  TOO_MANY_UPLOADS(
      ERROR,
      "The partner sends more files at once than this door takes",
      "Send fewer at once, or wait for the time that the answer names."),

  TOO_MANY_REQUESTS(
      ERROR,
      "More is asked for at once than the hub answers",
      "Wait for the time that Retry-After names, then ask again."),
  TOO_MANY_LOGINS(
      ERROR,
      "Too many wrong passwords for this name from this address, or too many logins at once",
      "Wait for the time that Retry-After names, then log in. A forgotten password: an"
          + " administrator sets a new one (crossdock users passwd)."),
  HTTPS_NEEDED(
      ERROR,
      "This hub is only spoken to by HTTPS",
      "Use the https address; a key or password that was sent in plain is to be replaced."),
  REQUEST_TOO_LARGE(
      ERROR, "The request or its answer is larger than the hub takes", "Ask for less at once."),
  IDEMPOTENCY_KEY_REUSED(
      ERROR,
      "The Idempotency-Key belongs to another file",
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
      "A credit note was sent with negative amounts throughout; they were taken without sign",
      "Nothing to do: a credit note lowers what is to be paid. Ask the partner whether it means"
          + " so."),
  NUMBER_INVALID(
      ERROR,
      "A number can't be read",
      "Correct the number and send the document again; a decimal point and no grouping."),
  DATE_INVALID(
      ERROR, "A date or time can't be read", "Correct the date and send the document again."),
  CODE_UNKNOWN(
      ERROR,
      "A code has no meaning that is known",
      "Use a code that was agreed, or add it to the table in mappings/codes/."),
  UNIT_UNKNOWN(
      ERROR,
      "A unit of measure is not known",
      "Use a unit that was agreed, or add it to the table of units in mappings/codes/."),
  GTIN_INVALID(
      WARNING,
      "A GTIN is not one: its length or its check digit is wrong",
      "Ask the partner for the right GTIN; probably a digit was mistyped. The document keeps"
          + " the number as another identifier; `severities` of the agreement can refuse it."),
  SSCC_INVALID(
      WARNING,
      "An SSCC is not one: its length or its check digit is wrong",
      "Ask the partner for the right SSCC; the pallet's label shows it. The document keeps"
          + " the number as another identifier; `severities` of the agreement can refuse it."),
  GLN_INVALID(
      WARNING,
      "A GLN is not one: its length or its check digit is wrong",
      "Ask the partner for the right GLN; probably a digit was mistyped. The document keeps"
          + " the number as another identifier; `severities` of the agreement can refuse it."),
  VALUE_MISSING(
      ERROR,
      "Something a document can't be without is not there",
      "Add it and send the document again."),
  QUALIFIER_MISSING(
      WARNING,
      "Nothing says what kind of identifier it is",
      "Ask the sender for the qualifier (EDIFACT 7143, X12 235); the number is kept as one of an"
          + " unknown kind."),
  VALUE_TWICE(
      WARNING,
      "Two different values for what has only one",
      "The first one was taken; ask the partner which one holds."),
  VALUE_NOT_MAPPED(
      INFO,
      "The map has no place for a value",
      "Nothing to do if it does not matter; else extend the map or its code table."),
  VALUES_UNREAD(
      INFO,
      "Values of a document that no statement of its map reads",
      "Nothing to do if they do not matter; else extend the map. crossdock map --explain and the"
          + " document's lineage list them all."),
  CSV_HEADER_MISSING(
      ERROR, "The first row does not name the columns", "Send the file with its header row."),
  CSV_COLUMN_MISSING(
      ERROR,
      "A column that is needed is not in the file",
      "Add the column, or correct its name as the map describes it."),
  CSV_COLUMN_UNKNOWN(
      WARNING,
      "A column is not known to the map and was not read",
      "Nothing to do if it does not matter; else extend the map."),
  CSV_COLUMN_DOUBLE(
      ERROR, "Two columns have the same name", "Rename one of the columns and send again."),
  CSV_ROW_RAGGED(
      ERROR,
      "A row has not as many values as the header has columns",
      "Correct the row; a delimiter inside a value must be quoted."),
  CSV_QUOTE_OPEN(
      ERROR, "A quoted value is not closed properly", "Correct the quotes and send again."),
  CSV_GROUP_MISSING(
      ERROR,
      "A row does not say which document it belongs to",
      "Fill the column that the map groups by."),
  ROWS_APART(
      ERROR,
      "The rows of a document do not stand together in the file",
      "Ask the sender to sort the file by document, then to send it again."),
  ARCHIVE_BROKEN(
      ERROR,
      "An archive is damaged or breaks off",
      "The files before the place given were read; ask the sender to send the others again."),
  ARCHIVE_ENCRYPTED(
      ERROR,
      "A file in an archive is encrypted",
      "Ask the sender to send it without a password; the way to us is encrypted already."),
  ARCHIVE_NESTED(
      ERROR,
      "An archive lies in an archive",
      "It was not unpacked, the files beside it were read; ask the sender to send it by itself."),
  ARCHIVE_TOO_LARGE(
      ERROR,
      "More comes out of an archive than it may",
      "Nothing of it was read; ask the sender to send its files by themselves, or raise"
          + " crossdock.archive.*."),
  ARCHIVE_UNPACKED(
      INFO,
      "An archive was unpacked; each file in it has a receipt of its own",
      "Nothing to do; look at the receipts it names."),
  RECORD_UNKNOWN(
      ERROR,
      "A record is of no kind that the map knows",
      "Ask the sender what it is; add the kind of record to the map if it is meant."),
  RECORD_MISPLACED(
      ERROR,
      "A record does not belong where it stands, or comes too often",
      "Ask the sender to correct the order of records."),
  RECORD_MISSING(
      ERROR, "A document lacks a record that it needs", "Ask the sender to send it complete."),
  RECORD_LENGTH_WRONG(
      ERROR,
      "A record is longer or shorter than agreed",
      "Ask the sender to correct it: what lies behind the difference would be read wrongly."),
  RECORD_COUNT_WRONG(
      ERROR,
      "A trailer counts other than what is there",
      "Records may be lost: ask the sender to send the file or document again."),
  XML_MALFORMED(
      ERROR,
      "The XML is not well-formed",
      "Nothing behind the place given was read; ask the sender to correct the file."),
  XML_DTD_REFUSED(
      ERROR,
      "The XML has a document type declaration, which is never read",
      "Ask the sender to leave it out: it is not needed, and can be used for attacks."),
  XML_SCHEMA_VIOLATED(
      ERROR,
      "The document is not as the XML Schema of its format says",
      "Ask the sender to correct it, or relax it under `severities` where it does not matter."),
  JSON_MALFORMED(
      ERROR,
      "The JSON can't be parsed, or a document in it is no object",
      "Nothing behind the place given was read; ask the sender to correct the file."),
  REST_NOT_READ(
      WARNING,
      "What lies behind a malformed document could not be read",
      "Ask the sender for the documents behind the place given, or for the whole file again: those"
          + " taken before are known as repeats."),
  NESTED_TOO_DEEP(
      ERROR,
      "Elements or values nest deeper than is read",
      "Ask the sender what this is; no business document nests so deep."),
  VALUE_TOO_LONG(
      ERROR,
      "A value, tag or line is longer than is read",
      "Ask the sender what this is; a quote or an end may be missing."),
  CHARSET_WRONG(
      ERROR,
      "The bytes are not in the charset agreed, or are no characters of a text",
      "Send the file in the charset agreed, without control characters, or agree another one."),
  DOCUMENT_TOO_LONG(
      ERROR, "A document has more rows than can be read at once", "Split it into several."),
  MAP_MISSING(
      ERROR,
      "There is no map for this document",
      "Add the map under mappings/, or correct the agreement that names it."),
  MAP_INVALID(
      ERROR, "A map can't be used", "Correct the map as the message says; crossdock lint tells."),

  MAP_STATEMENT_UNREACHED(
      WARNING,
      "A statement of a map never applies",
      "Name the loop in the selector, such as AMT-loop/DTM, or open it: what is in a loop belongs"
          + " to the loop."),
  MAP_UNPROVEN(
      ERROR,
      "A map lacks examples that prove it",
      "Put files beside the map as <map>.examples/<example>/input.*; crossdock test-maps --update"
          + " writes what is expected, for review."),

  // Writing
  VALUE_HOLDS_DELIMITER(
      ERROR,
      "A value holds a character that separates parts of the document to be written",
      "Agree other delimiters with the partner, or take the character out of the value."),
  VALUE_OUTSIDE_CHARSET(
      ERROR,
      "A value holds a character that the document's charset has not",
      "Agree a charset that has it, or take the character out of the value."),
  CODE_NOT_WRITABLE(
      ERROR,
      "The format has no code for a value",
      "Add a code for it to the code table that the outbound map names."),
  NUMBER_NOT_WRITABLE(
      ERROR,
      "A number has more decimals than the format can hold",
      "Round it where it is made; nothing is rounded on the way."),
  TEXT_NOT_WRITABLE(
      ERROR,
      "A text does not fit into the elements there are for it",
      "Shorten it, or put blanks where it may be broken."),
  DOCUMENT_NOT_WRITABLE(
      ERROR,
      "A document would not be found again in the file that was written",
      "Give it what the format tells documents by: lines, and a number that no other one has."),
  VALUE_NOT_WRITTEN(
      INFO,
      "The outbound map has no place for a value",
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
      "The table that routes cases does not answer for everything",
      "Correct rules/case-routing.dmn; until then such cases go to operations."),
  SCHEMA_UNSOUND(
      ERROR,
      "A canonical schema or an example of it is not as it should be",
      "Correct the schema or the example; the message says where."),
  SCHEMA_NOT_ADDITIVE(
      ERROR,
      "A canonical schema takes back what was released",
      "Within v1 only add: optional fields, values, documents. What was released stays as it was."),

  // Rules
  SCHEMA_VIOLATED(
      ERROR,
      "The document is not as its JSON Schema says",
      "Correct the field as canonical-schemas/ describes it."),
  DOCUMENT_WITHOUT_LINES(ERROR, "A document without lines", "Send the document with its lines."),
  LINE_WITHOUT_ITEM(
      ERROR, "A line does not say which item", "Add a GTIN or an item number to the line."),
  LINE_WITHOUT_QUANTITY(
      ERROR, "A line does not say how much", "Add quantity and unit to the line."),
  LINE_NUMBER_TWICE(
      ERROR, "Two lines have the same number", "Number the lines of a document differently."),
  QUANTITY_NOT_POSITIVE(
      ERROR, "A quantity is zero", "Order a quantity above zero, or leave out the line."),
  QUANTITY_NEGATIVE(
      ERROR, "A quantity is below zero", "Send the quantity without a sign, or as a change."),
  QUANTITY_EXCEEDS(
      WARNING,
      "A quantity is more than the one it comes from",
      "Ask the partner which of the two holds."),
  STOCK_NEGATIVE(
      WARNING,
      "A stock is below zero",
      "Have the stock counted; goods left before their receipt was posted, or were lost."),
  STOCK_POSITION_TWICE(
      WARNING,
      "The stock of one place, lot and status is told twice",
      "Ask the partner whether the two add up."),
  ADJUSTMENT_MISMATCH(
      WARNING,
      "An adjustment is not what was counted less what was in the books",
      "Ask the partner which of the three holds."),
  SSCC_TWICE(ERROR, "Two packages have the same SSCC", "Ask the partner which package bears it."),
  SERIAL_TWICE(
      WARNING, "A serial number comes twice in a line", "Ask the partner for the right numbers."),
  PACKAGE_EMPTY(
      WARNING, "Nothing lies in a package", "Ask the partner what is in it, or whether it counts."),
  LOT_QUANTITY_MISMATCH(
      WARNING,
      "The lots of a line do not add up to its quantity",
      "Ask the partner whether a lot is missing."),
  ORDER_REFERENCE_MISSING(
      WARNING,
      "Nothing says what order a line belongs to",
      "Ask the partner to name the order; until then nothing can be matched."),
  RESPONSE_UNDECIDED(
      WARNING,
      "An answer does not say what is done with a line",
      "Ask the seller whether the line is accepted."),
  RESPONSE_CONTRADICTS(
      WARNING,
      "An order is accepted as it is, yet a line is not",
      "Go by the line, and ask the seller."),
  RECEIPT_QUANTITY_MISMATCH(
      WARNING,
      "What came is not what was accepted, rejected and kept for inspection",
      "Ask who counted which of them holds."),
  TAX_MISMATCH(
      WARNING, "A tax is not its rate of what is taxed", "Ask the seller for a corrected invoice."),
  AMOUNT_SIGN_WRONG(
      WARNING,
      "An amount that is given back has a sign",
      "Ask the partner whether it is a credit note; the map may have to drop the sign."),
  INVOICE_REFERENCE_MISSING(
      WARNING,
      "A credit note or correction does not say of what",
      "Ask the seller for the invoice, order or return it belongs to."),
  TRANSFER_PLACE_MISSING(
      ERROR, "A transfer does not say from where or to where", "Add both places."),
  EVENTS_MISSING(ERROR, "A status tells no event", "Ask the carrier to send what happened."),
  EVENT_WITHOUT_SUBJECT(
      ERROR,
      "An event does not say what it is about",
      "Add the order, document or item it is about."),
  ACKNOWLEDGEMENT_WITHOUT_SUBJECT(
      ERROR,
      "An acknowledgement does not say what it is for",
      "Ask the partner for the control number of what was acknowledged."),
  ACKNOWLEDGEMENT_WITHOUT_REASON(
      WARNING, "A rejection gives no reason", "Ask the partner what is wrong."),
  PRICE_NEGATIVE(ERROR, "A price is below zero", "Send the price without a sign."),
  PRICE_BASIS_INVALID(
      ERROR, "A price is for a quantity of zero or less", "Send a price basis above zero."),
  LINE_AMOUNT_MISMATCH(
      WARNING,
      "A line's amount is not its quantity times its price",
      "Ask the partner which of the three holds."),
  LINE_COUNT_MISMATCH(
      WARNING,
      "The number of lines is not the one stated",
      "Ask the partner whether lines were lost."),
  QUANTITY_TOTAL_MISMATCH(
      WARNING,
      "The sum of quantities is not the one stated",
      "Ask the partner whether lines were lost or changed."),
  LINE_NOT_ORDERED(
      ERROR,
      "A line of an order says that it is cancelled, or something else than that it is ordered",
      "Ask the partner to send the order without it, or an order change (ORDCHG, 860)."),
  AMOUNT_TOTAL_MISMATCH(
      WARNING,
      "The sum of the lines is not the total stated",
      "Ask the partner whether prices or charges are missing."),
  DATE_BEFORE_ISSUE(
      WARNING,
      "Something is asked for before the document was issued",
      "Ask the partner for the date that is meant."),
  DATES_CONTRADICT(
      ERROR,
      "The earliest date lies behind the latest",
      "Ask the partner for the dates that are meant."),
  CURRENCY_DIFFERS(
      ERROR,
      "An amount is in another currency than the document",
      "Send one document for each currency, or correct the currency of the amount. A price keeps"
          + " its own currency, and is a warning."),
  ALLOWANCE_MISMATCH(
      WARNING,
      "An allowance or charge is not the percentage of its base that is stated",
      "Ask the partner which of the three holds; the amount counts."),
  CURRENCY_UNKNOWN(
      ERROR, "A currency is not in ISO 4217", "Use the three-letter code of the currency."),
  COUNTRY_UNKNOWN(
      WARNING,
      "A country is not in ISO 3166-1",
      "Use the two-letter code of the country; the address was kept as it was sent."),
  PAYMENT_MEANS_UNKNOWN(
      WARNING,
      "A payment means is not in UN/EDIFACT code list 4461",
      "Tell the sender; the code was kept as it was sent."),
  PARTY_UNKNOWN(
      ERROR,
      "A party is not in the list of those known",
      "Add the party to the list or cross reference, or ask the partner for the right identifier."),
  ITEM_UNKNOWN(
      ERROR,
      "An item is not in the list of those known",
      "Add the item to the list or cross reference, or ask the partner for the right number."),
  LOCATION_UNKNOWN(
      ERROR,
      "A place is not in the list of those known",
      "Add the place to the cross reference, or ask the partner for the right identifier."),
  CROSS_REFERENCE_DIFFERS(
      WARNING,
      "A document names a code of ours that is not the one the cross reference has",
      "The cross reference was followed; correct it, or tell the partner."),
  PURPOSE_NOT_ALLOWED(
      ERROR,
      "The document's purpose is not agreed",
      "Agree changes with the partner, or ask for a new order."),

  // What our own systems hand over to be sent
  HAND_OVER_MALFORMED(
      ERROR,
      "What a system handed over is no JSON of canonical documents",
      "Nothing of it was taken; correct it at the place named and hand it over again."),
  NUMBER_ABSURD(
      ERROR,
      "A number has more digits than any quantity or amount",
      "Correct the number in the system that wrote it and hand the document over again."),
  PARTNER_NOT_RESOLVED(
      ERROR,
      "A document does not say which partner is to get it",
      "Name the partner in the envelope's to, or give the party an identifier that one partner"
          + " has."),
  SENDING_NOT_AGREED(
      ERROR,
      "Nothing is agreed about sending such a document",
      "Add an agreement with direction out to the partner's file, then hand the document over"
          + " again."),
  OUTBOUND_MAP_MISSING(
      ERROR,
      "There is no map that writes this message",
      "Add the .write.yaml, or agree a message that there is one for."),
  OWN_IDENTIFIER_MISSING(
      ERROR,
      "We or the partner have no identifier in the standard that is to be written",
      "Add an identifier of that scheme to company.yaml or the partner's file."),

  // What partners say of what we sent
  ACKNOWLEDGEMENT_UNREADABLE(
      ERROR,
      "An acknowledgement does not say what it answers",
      "Ask the partner which group or interchange it is for."),
  ACKNOWLEDGEMENT_UNMATCHED(
      ERROR,
      "An acknowledgement names nothing that we sent",
      "Compare its control numbers with what was sent; ask the partner what it answers."),
  ACKNOWLEDGEMENT_OVERDUE(
      ERROR,
      "The partner has not acknowledged what we sent",
      "See whether the file was picked up; ask the partner, and send the file again if it is"
          + " lost."),
  PARTNER_REJECTED(
      ERROR,
      "The partner rejected a document that we sent",
      "Correct what the partner names and hand the document over again under the same number."),
  PARTNER_NOTED_ERRORS(
      WARNING,
      "The partner accepted a document that we sent, with errors",
      "Nothing has to be sent again; correct what the partner names for the next one."),

  // Documents read again (versions)
  NOT_MAPPED(
      ERROR,
      "No map has read this document",
      "Look at its violations, or at the document that it answers or copies."),
  BYTES_GONE(
      ERROR,
      "The raw bytes of this document are not kept any more",
      "`crossdock archive restore` takes them back where the archive has them (docs/retention.md);"
          + " what was made of them may still be there."),
  ARCHIVE_DAMAGED(
      ERROR,
      "A file of the archive is not what was written",
      "Put the file back from a copy of the archive; `crossdock archive verify` tells which ones"
          + " are whole."),
  VERSION_NOT_KEPT(
      ERROR,
      "The version of the map that read this document is not kept",
      "It was read before versions were kept; take the file's bytes and see what"
          + " `crossdock map --explain` says by the maps of today."),
  EXPLANATION_TOO_LARGE(
      ERROR,
      "The document is too large to be explained by the hub",
      "Take the file's bytes and use `crossdock map --explain`."),

  // Cases of our own
  LEDGER_MISMATCH(
      ERROR,
      "Counts that must agree do not",
      "`crossdock ledger` names the transmission or document and both counts. Compare them with its"
          + " trace; what was lost is in the raw bytes, and a delivery missing can be made again by"
          + " replay. Report it: the hub never does this by itself."),
  HUB_FAILED(
      ERROR,
      "The hub itself failed on this",
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
