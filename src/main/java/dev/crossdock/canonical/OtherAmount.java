package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount of a kind that has no field of its own. */
public record OtherAmount(String code, BigDecimal amount, @Nullable String currency) {}
