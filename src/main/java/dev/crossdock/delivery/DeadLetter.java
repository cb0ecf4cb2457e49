package dev.crossdock.delivery;

/**
 * What lies on {@code dead-letter.<target>} for a dead-lettered delivery: which, and which attempt
 * was its last.
 */
public record DeadLetter(String target, long delivery, int attempt) {}
