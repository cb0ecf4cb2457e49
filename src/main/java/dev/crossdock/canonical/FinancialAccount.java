package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** An account at a bank (UBL FinancialAccount, EDIFACT FII). */
public record FinancialAccount(
    @Nullable String id,
    @Nullable String name,
    @Nullable String currency,
    @Nullable String bic,
    @Nullable String bankCode,
    @Nullable String bankName) {}
