package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A tax (UBL TaxSubtotal). */
public record Tax(
    TaxType type,
    @Nullable String code,
    @Nullable TaxCategory category,
    @Nullable BigDecimal percent,
    @Nullable BigDecimal taxableAmount,
    @Nullable BigDecimal amount,
    @Nullable String jurisdiction,
    @Nullable String registration,
    @Nullable String exemptionReason,
    @Nullable String categoryCode,
    @Nullable String exemptionCode,
    @Nullable String relationCode,
    @Nullable String currency) {}
