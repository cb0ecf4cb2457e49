package dev.crossdock.retention.jdbc;

/**
 * A partition.
 *
 * @param from its first number, {@code to} the first one behind it
 */
record Partition(String name, long from, long to) {}
