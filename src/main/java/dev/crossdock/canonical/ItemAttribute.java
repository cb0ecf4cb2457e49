package dev.crossdock.canonical;

/** An attribute of an item (UBL AdditionalItemProperty). */
public record ItemAttribute(String name, String value) {}
