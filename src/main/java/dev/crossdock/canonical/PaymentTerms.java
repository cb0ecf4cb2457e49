package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** When and with which discount is paid. */
public record PaymentTerms(
    @Nullable Integer netDays,
    @Nullable Moment netDueDate,
    @Nullable BigDecimal discountPercent,
    @Nullable BigDecimal discountAmount,
    @Nullable Integer discountDays,
    @Nullable Moment discountDueDate,
    @Nullable String description) {}
