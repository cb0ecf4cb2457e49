package dev.crossdock.flow;

/** How much one transaction of reading takes on: enough to share a commit, not more. */
final class Budget {

  private static final int MOST_DOCUMENTS = 200;
  private static final long MOST_BYTES = 8L << 20;

  private int documents;
  private long bytes;

  void spend(long documentBytes) {
    documents++;
    bytes += documentBytes;
  }

  boolean spent() {
    return documents >= MOST_DOCUMENTS || bytes >= MOST_BYTES;
  }
}
