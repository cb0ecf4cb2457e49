package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A service that is asked for or told, without an allowance or charge (X12 SAC01 N, S, P, Q and R).
 */
public record Service(
    @Nullable String kindCode,
    @Nullable String code,
    @Nullable String agencyCode,
    @Nullable String agencyServiceCode,
    @Nullable String handlingCode,
    @Nullable String reference,
    @Nullable String description,
    @Nullable BigDecimal amount,
    @Nullable Quantity quantity) {}
