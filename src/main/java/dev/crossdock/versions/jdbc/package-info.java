/** Versions of maps in PostgreSQL. */
@NullMarked
package dev.crossdock.versions.jdbc;

import org.jspecify.annotations.NullMarked;
