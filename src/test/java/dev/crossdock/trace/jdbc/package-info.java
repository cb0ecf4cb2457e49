/** Tests of traces in PostgreSQL, and a little history to trace. */
@NullMarked
package dev.crossdock.trace.jdbc;

import org.jspecify.annotations.NullMarked;
