package dev.crossdock.lab.bench;

/**
 * A message whose full example is read and mapped, for a row of its own. Smooks' own readers are
 * compared by the byte: with what they took for orders of the same standard in the same run.
 *
 * @param sample below {@code mappings/}
 */
record OtherMessage(String key, String words, BenchStandard like, String sample) {}
