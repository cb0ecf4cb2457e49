/** Parked documents in PostgreSQL. */
@NullMarked
package dev.crossdock.document.jdbc;

import org.jspecify.annotations.NullMarked;
