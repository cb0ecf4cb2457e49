package dev.crossdock.canonical;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of what.
 *
 * @param unit UN/ECE Recommendation 20 or 21 code
 */
public record Quantity(BigDecimal value, String unit, @Nullable String unitCode) {}
