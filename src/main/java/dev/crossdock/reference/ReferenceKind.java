package dev.crossdock.reference;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.RuleCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a cross reference is about. */
public enum ReferenceKind {
  /** Item numbers: {@code gtin}, {@code buyer}, {@code seller}, {@code manufacturer}. */
  ITEMS(RuleCode.ITEM_UNKNOWN, "buyer"),
  /** Units of measure; one that is not listed stays what it is. */
  UNITS(MappingCode.UNIT_UNKNOWN, "unit"),
  /** Companies: {@code gln}, or who gave the identifier. */
  PARTIES(RuleCode.PARTY_UNKNOWN, "gln"),
  /** Places, told as companies are. */
  LOCATIONS(RuleCode.LOCATION_UNKNOWN, "gln");

  @SuppressWarnings("ImmutableEnumChecker") // every code is a constant of an enum
  private final Code unknown;

  private final String field;

  ReferenceKind(Code unknown, String field) {
    this.unknown = unknown;
    this.field = field;
  }

  /** Such as {@code items}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ReferenceKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** What to say where a code is not listed. */
  public Code unknown() {
    return unknown;
  }

  /** The field of such a code where none is named. */
  public String field() {
    return field;
  }
}
