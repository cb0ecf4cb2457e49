/** What is purged, in PostgreSQL. */
@NullMarked
package dev.crossdock.retention.jdbc;

import org.jspecify.annotations.NullMarked;
