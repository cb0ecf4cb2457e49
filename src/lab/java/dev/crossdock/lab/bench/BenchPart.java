package dev.crossdock.lab.bench;

/** What can be measured alone. */
enum BenchPart {
  /** Read, grammar and map against Smooks' own readers. */
  MAP,
  /** A large interchange through {@code map}. */
  LARGE_MAP,
  /** Second start. */
  START,
  /** Drop to delivered in an idle hub. */
  LATENCY,
  /** Single files and interchanges end to end. */
  THROUGHPUT,
  /** Throughput, searches and the console's overview in a database with many transmissions. */
  HISTORY,
  /** A large interchange through the hub. */
  LARGE_HUB;

  /** Whether it needs a running hub. */
  boolean needsHub() {
    return this != MAP && this != LARGE_MAP;
  }

  /** Whether that hub has the heap that the JVM chooses. */
  boolean needsUsualHub() {
    return needsHub() && this != LARGE_HUB && this != HISTORY;
  }

  /** As the command line has it: {@code large-map}. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
