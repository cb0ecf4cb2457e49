package dev.crossdock.mapping.archive;

/**
 * What is read of an archive; one with more is refused as a whole.
 *
 * @param entries files in it
 * @param bytes of all its files together
 * @param ratio bytes that come of one byte of the archive, once there are {@link #FREE} of them
 */
public record ArchiveLimits(int entries, long bytes, int ratio) {

  /** Ten thousand files, 1 GB, a hundred and fifty times its size. */
  public static final ArchiveLimits DEFAULT = new ArchiveLimits(10_000, 1L << 30, 150);

  /** Bytes for which no ratio is judged: small files may well be packed tightly. */
  static final long FREE = 10L << 20;
}
