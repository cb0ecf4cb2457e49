package dev.crossdock.delivery;

import java.time.Duration;

/**
 * Who may call the target, and for how long.
 *
 * @param owner the hub's name and this start of it, {@code name/start}, so that a hub that starts
 *     again knows its own lost leases
 */
public record Lease(String owner, Duration duration) {}
