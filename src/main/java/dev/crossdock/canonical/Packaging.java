package dev.crossdock.canonical;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How goods are packed: a kind of package, how many, and what is in one (X12 TD1, PO4, CLD; EDIFACT
 * PAC).
 */
public record Packaging(
    @Nullable String code,
    @Nullable String levelCode,
    @Nullable String description,
    @Nullable BigDecimal count,
    @Nullable BigDecimal packs,
    @Nullable BigDecimal innerPacks,
    @Nullable BigDecimal layers,
    @Nullable BigDecimal perLayer,
    @Nullable Quantity contents,
    @Nullable Quantity size,
    @Nullable String termsCode,
    @Nullable Measures measures,
    List<String> marks) {
  public Packaging {
    marks = List.copyOf(marks);
  }
}
