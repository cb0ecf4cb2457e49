package dev.crossdock.retention;

import dev.crossdock.config.RetentionPolicy.Subject;
import java.time.Instant;
import java.util.Set;

/**
 * A file in which everything is settled, whose time may be over.
 *
 * @param transmission its transmission number
 * @param size of what would go, in bytes, roughly
 * @param subjects the documents in it; of one without any, its sender
 */
public record Candidate(long transmission, Instant receivedAt, long size, Set<Subject> subjects) {
  public Candidate {
    subjects = Set.copyOf(subjects);
  }
}
