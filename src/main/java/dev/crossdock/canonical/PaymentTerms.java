package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** When and with which discount is paid. */
public record PaymentTerms(
    @Nullable String code,
    @Nullable String basisCode,
    @Nullable Integer netDays,
    @Nullable Integer netMonths,
    @Nullable Moment netDueDate,
    @Nullable BigDecimal discountPercent,
    @Nullable BigDecimal discountAmount,
    @Nullable Integer discountDays,
    @Nullable Integer discountMonths,
    @Nullable Moment discountDueDate,
    @Nullable Integer dayOfMonth,
    @Nullable BigDecimal penaltyPercent,
    @Nullable BigDecimal percent,
    @Nullable BigDecimal amount,
    @Nullable String description) {}
