/** Deliveries to targets: outbox, leases, retry policy, attempts and dead letters. */
@NullMarked
package dev.crossdock.delivery;

import org.jspecify.annotations.NullMarked;
