/** Traces read from PostgreSQL. */
@NullMarked
package dev.crossdock.trace.jdbc;

import org.jspecify.annotations.NullMarked;
