package dev.crossdock.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one of the partner's codes is called here.
 *
 * @param from first day it holds; null: always did
 * @param until last day it holds; null: holds on
 * @param line in the file
 */
record ReferenceRow(
    String theirs, String ours, @Nullable LocalDate from, @Nullable LocalDate until, int line) {

  boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  boolean overlaps(ReferenceRow other) {
    return (from == null || other.until == null || !from.isAfter(other.until))
        && (other.from == null || until == null || !other.from.isAfter(until));
  }

  LocalDate begins() {
    return from == null ? LocalDate.MIN : from;
  }

  /** Such as {@code from 2026-01-01 until 2026-06-30}. */
  String when() {
    var words = from == null ? "" : "from " + from;
    return until == null ? words : (words + " until " + until).strip();
  }
}
