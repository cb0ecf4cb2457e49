package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** A class of an item in a list of classes (UBL CommodityClassification). */
public record Classification(
    @Nullable String list, @Nullable String listVersion, String code, @Nullable String name) {}
