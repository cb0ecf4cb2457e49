package dev.crossdock.replay;

import java.util.Collection;
import java.util.Map;

/** Reads documents from their raw bytes once more, in the caller's transaction. */
@FunctionalInterface
public interface RawReprocessing {

  /**
   * Puts what documents say now in the place of what they said, as if they had just been read.
   *
   * @param order names the version of the map to read by, where it is not as agreed today, and what
   *     is read in place of their bytes, where these were edited
   * @return why some were left as they are, by document
   */
  Map<Long, Left> read(Collection<Long> documents, ReplayOrder order);

  /** Why a document was left as it is. */
  record Left(String code, String words) {}
}
