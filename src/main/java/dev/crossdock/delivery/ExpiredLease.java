package dev.crossdock.delivery;

import java.time.Instant;

/** A lease that ran out: nobody knows how far its owner got. */
public record ExpiredLease(long id, int attempt, String target, Instant leasedAt) {}
