/** The data folder of a hub, and the PostgreSQL and the broker that it may bring along. */
@NullMarked
package dev.crossdock.infrastructure;

import org.jspecify.annotations.NullMarked;
