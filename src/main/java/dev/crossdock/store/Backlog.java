package dev.crossdock.store;

/** What is stored and not read yet. */
public record Backlog(long files, long bytes) {}
