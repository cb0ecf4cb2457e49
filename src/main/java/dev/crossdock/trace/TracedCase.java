package dev.crossdock.trace;

/** A case that the document or transmission led to. */
public record TracedCase(long id, String kind, String state, String severity, String title) {}
