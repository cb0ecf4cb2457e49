package dev.crossdock.edi.grammar;

import org.jspecify.annotations.Nullable;

/**
 * An element or component as a segment uses it.
 *
 * @param id reference number in the standard: {@code 353}, {@code C507}
 * @param usage M mandatory, R required by a subset (its lack is a warning), O or C or X
 *     conditional, N not used
 * @param repeat how often it may repeat
 * @param components the parts of a composite; empty for a simple element
 * @param date component that holds a date or period, 0 for none
 * @param dateFormat component that says how that date is written
 */
@SuppressWarnings("ArrayRecordComponent") // compiled table, never compared
record ElementDef(
    String id,
    ElementType type,
    int min,
    int max,
    char usage,
    int repeat,
    @Nullable CodeList codes,
    ElementDef[] components,
    int date,
    int dateFormat) {

  boolean composite() {
    return components.length > 0;
  }

  boolean mandatory() {
    return usage == 'M';
  }

  /** Whether its lack is told, as an error or as a warning. */
  boolean expected() {
    return mandatory() || usage == 'R';
  }

  boolean unused() {
    return usage == 'N';
  }

  ElementDef used(char newUsage, int newRepeat) {
    return new ElementDef(
        id, type, min, max, newUsage, newRepeat, codes, components, date, dateFormat);
  }

  ElementDef sized(int newMin, int newMax) {
    return new ElementDef(
        id, type, newMin, newMax, usage, repeat, codes, components, date, dateFormat);
  }

  ElementDef coded(CodeList list) {
    return new ElementDef(id, type, min, max, usage, repeat, list, components, date, dateFormat);
  }

  ElementDef of(ElementDef[] parts) {
    return new ElementDef(id, type, min, max, usage, repeat, codes, parts, date, dateFormat);
  }
}
