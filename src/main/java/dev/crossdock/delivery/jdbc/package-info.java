/** Deliveries and outbox in PostgreSQL. */
@NullMarked
package dev.crossdock.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
