package dev.crossdock.delivery;

import dev.crossdock.fault.Code;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded of one attempt.
 *
 * @param attempt fencing token; the settlement is void when it is no longer the current one
 * @param move FINISH, POSTPONE, GIVE_UP or DOUBT
 * @param pause until the next attempt, zero when there is none
 * @param status HTTP status, 0 where there is none
 */
public record Settlement(
    long id,
    int attempt,
    DeliveryTransition move,
    Duration pause,
    @Nullable Code code,
    @Nullable String detail,
    int status,
    Instant startedAt) {}
