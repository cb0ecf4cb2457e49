package dev.crossdock.intake;

/** What is stored and not read yet. */
public record Backlog(long files, long bytes) {}
