package dev.crossdock.replay;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads documents from their raw bytes once more, in the caller's transaction. */
@FunctionalInterface
public interface ReadingAgain {

  /**
   * Puts what documents say now in the place of what they said, as if they had just been read.
   *
   * @param version hash of the map to read by; null: as agreed today
   * @return why some were left as they are, by document
   */
  Map<Long, Left> read(Collection<Long> documents, @Nullable String version);

  /** Why a document was left as it is. */
  record Left(String code, String words) {}
}
