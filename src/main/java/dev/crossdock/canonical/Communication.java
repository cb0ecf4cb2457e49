package dev.crossdock.canonical;

/** A further way to reach a contact. */
public record Communication(String code, String number) {}
