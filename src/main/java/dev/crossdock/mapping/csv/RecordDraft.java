package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Violation;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects the records of one document and judges whether they make one. */
final class RecordDraft {

  private static final int MAX_VIOLATIONS = 1000;

  private final int no;
  private final RecordFormat format;
  private final String key;
  private final List<Rec> records = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>(0);
  private final Map<String, Integer> counts = new HashMap<>();
  private final MessageDigest hash;
  private long to;
  private boolean tooLong;

  RecordDraft(int no, Rec start, RecordFormat format) {
    this.no = no;
    this.format = format;
    this.key = format.key().isEmpty() ? "" : start.value(format.key());
    try {
      this.hash = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    if (format.types().stream().anyMatch(t -> t.place() == RecordType.Place.BEGINS)
        && !start.is(RecordType.Place.BEGINS)
        && start.type() != null) {
      misplaced(start);
    }
    add(start);
  }

  /** Value that groups the document's records. */
  String key() {
    return key;
  }

  void misplaced(Rec record) {
    report(
        record.violation(
            FileCode.RECORD_MISPLACED,
            record.code(),
            "A record " + record.name() + " does not belong here."));
  }

  void add(Rec record) {
    to = record.to();
    record.violations().forEach(this::report);
    counts.merge(record.name(), 1, Integer::sum);
    record.values((name, value) -> put(name + '\u001f' + value + '\u001e'));
    put(record.name() + '\n');
    if (records.size() < CsvDocuments.MAX_ROWS) {
      records.add(record);
    } else if (!tooLong) {
      tooLong = true;
      report(
          record.violation(
              FileCode.DOCUMENT_TOO_LONG,
              null,
              "The document has more than " + CsvDocuments.MAX_ROWS + " records."));
    }
  }

  RecordFrame frame() {
    format.types().stream()
        .filter(type -> type.place() != RecordType.Place.OUTSIDE)
        .forEach(this::judge);
    records.forEach(this::count);
    var first = records.get(0);
    return new RecordFrame(no, first.from(), to, first.line(), records, hash.digest(), violations);
  }

  private void judge(RecordType type) {
    int there = counts.getOrDefault(type.name(), 0);
    var first = records.get(0);
    if (there < type.least()) {
      report(
          first.violation(
              FileCode.RECORD_MISSING,
              type.code(),
              "There are %d records %s; %d are needed."
                  .formatted(there, type.name(), type.least())));
    } else if (there > type.most()) {
      report(
          first.violation(
              FileCode.RECORD_MISPLACED,
              type.code(),
              "There are %d records %s; at most %d are read."
                  .formatted(there, type.name(), type.most())));
    }
  }

  private void count(Rec record) {
    var type = record.type();
    if (type == null || type.count() == null) {
      return;
    }
    var told = record.value(type.count());
    int there =
        type.counted().equals("*")
            ? counts.values().stream().mapToInt(Integer::intValue).sum()
            : counts.getOrDefault(type.counted(), 0);
    if (!isNumber(told, there)) {
      report(
          Violation.of(
              FileCode.RECORD_COUNT_WRONG,
              null,
              record.place(Objects.requireNonNull(type.count())),
              told,
              "The record %s tells of %s; there are %d."
                  .formatted(type.name(), told.isEmpty() ? "nothing" : told, there)));
    }
  }

  static boolean isNumber(String text, int number) {
    return text.matches("[0-9]{1,18}") && new BigInteger(text).equals(BigInteger.valueOf(number));
  }

  private void report(Violation violation) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(violation);
    }
  }

  private void put(String text) {
    hash.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
