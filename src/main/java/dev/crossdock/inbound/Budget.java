package dev.crossdock.inbound;

/** How much one transaction of reading takes on: enough to share a commit, not more. */
final class Budget {

  private static final int MOST_DOCUMENTS = 200;
  private static final long MOST_BYTES = 4L << 20;

  private int foreseenDocuments;
  private long foreseenBytes;
  private int documents;
  private long bytes;

  /** A transmission is going to be read: so much is in it, as far as that is known. */
  void foresee(int documentsInIt, long bytesOfIt) {
    foreseenDocuments += documentsInIt;
    foreseenBytes += bytesOfIt;
  }

  /** Whether those foreseen spend all of it, so that no other need be looked at now. */
  boolean foreseenSpent() {
    return foreseenDocuments >= MOST_DOCUMENTS || foreseenBytes >= MOST_BYTES || spent();
  }

  void spend(long documentBytes) {
    documents++;
    bytes += documentBytes;
  }

  boolean spent() {
    return documents >= MOST_DOCUMENTS || bytes >= MOST_BYTES;
  }
}
