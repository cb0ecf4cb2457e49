package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** The registration of a company (UBL PartyLegalEntity). */
public record LegalEntity(
    @Nullable String name,
    @Nullable String id,
    @Nullable String schemeCode,
    @Nullable String form,
    @Nullable String city,
    @Nullable String country) {}
