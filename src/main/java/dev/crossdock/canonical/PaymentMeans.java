package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** How is paid (UBL PaymentMeans, EDIFACT PAI, PYT and FII). */
public record PaymentMeans(
    @Nullable String code,
    @Nullable String name,
    @Nullable Moment dueDate,
    @Nullable String paymentReference,
    @Nullable String instruction,
    @Nullable FinancialAccount account,
    @Nullable FinancialAccount payerAccount,
    @Nullable String mandate,
    @Nullable String creditor,
    @Nullable PaymentCard card) {}
