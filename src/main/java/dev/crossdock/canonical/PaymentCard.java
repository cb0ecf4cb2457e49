package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** A payment card (UBL CardAccount). */
public record PaymentCard(
    @Nullable String number, @Nullable String holder, @Nullable String network) {}
