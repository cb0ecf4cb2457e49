package dev.crossdock.delivery;

import java.time.Instant;

/**
 * A lease that ran out: nobody knows how far its owner got.
 *
 * @param probes attempts before this one that do not count
 */
public record ExpiredLease(long id, int attempt, int probes, String target, Instant leasedAt) {}
