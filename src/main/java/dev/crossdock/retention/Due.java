package dev.crossdock.retention;

import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.config.RetentionPolicy.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whose time is over, by a policy and a clock. */
record Due(RetentionPolicy policy, Instant now) {

  /**
   * Bytes may stay this part of their time longer, so that those beside them go in one piece; a day
   * at least.
   */
  private static final int GRACE = 12;

  private static final Duration LEAST_GRACE = Duration.ofDays(1);

  /** What was received later can't be over; empty: nothing can. */
  Optional<Instant> before(Kind kind) {
    return policy.shortest(kind).map(now::minus);
  }

  List<Expired> over(Kind kind, Collection<Candidate> candidates) {
    return candidates.stream().flatMap(candidate -> over(kind, candidate).stream()).toList();
  }

  private Optional<Expired> over(Kind kind, Candidate candidate) {
    return policy
        .longest(kind, candidate.subjects())
        .filter(time -> !candidate.receivedAt().plus(time).isAfter(now))
        .map(
            time -> {
              var grace = time.dividedBy(GRACE);
              return new Expired(
                  candidate.transmission(),
                  now.plus(grace.compareTo(LEAST_GRACE) < 0 ? LEAST_GRACE : grace));
            });
  }
}
