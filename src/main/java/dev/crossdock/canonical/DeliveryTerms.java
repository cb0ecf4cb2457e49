package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/**
 * Who delivers at whose cost and risk.
 *
 * @param incoterm Incoterms code such as {@code DAP}
 * @param freightPayment who pays the freight, as the sender's code (X12 146, EDIFACT 4215)
 */
public record DeliveryTerms(
    @Nullable String incoterm,
    @Nullable String freightPayment,
    @Nullable String location,
    @Nullable String description,
    @Nullable String functionCode,
    @Nullable String termsCode,
    @Nullable String locationCode,
    @Nullable String titleCode,
    @Nullable String lossRiskCode,
    @Nullable String lossRisk) {}
