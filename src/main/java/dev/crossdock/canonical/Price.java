package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price.
 *
 * @param amount in the currency of the order unless {@code currency} says otherwise
 * @param basisQuantity how many units the amount is for; null: one
 * @param unit unit the amount is for, as Rec 20 code; null: the unit of the ordered quantity
 */
public record Price(
    PriceType type,
    BigDecimal amount,
    @Nullable BigDecimal basisQuantity,
    @Nullable String unit,
    @Nullable String currency,
    @Nullable String code,
    @Nullable String classCode,
    @Nullable String basisCode,
    @Nullable String unitCode,
    @Nullable String multiplierCode,
    @Nullable BigDecimal multiplier,
    @Nullable Moment validFrom,
    @Nullable Moment validTo,
    @Nullable Quantity minimumQuantity,
    @Nullable Quantity maximumQuantity) {}
