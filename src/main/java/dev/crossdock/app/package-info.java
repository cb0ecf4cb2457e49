/** Start and stop, configuration, embedded PostgreSQL and Artemis, wiring. */
@NullMarked
package dev.crossdock.app;

import org.jspecify.annotations.NullMarked;
