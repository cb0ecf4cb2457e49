package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How amounts of one currency are converted to another (UBL ExchangeRate, EDIFACT CUX). */
public record ExchangeRate(
    String sourceCurrency,
    @Nullable String targetCurrency,
    @Nullable BigDecimal rate,
    @Nullable String code,
    @Nullable Moment date) {}
