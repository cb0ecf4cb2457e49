/** The audit log in PostgreSQL. */
@NullMarked
package dev.crossdock.audit.jdbc;

import org.jspecify.annotations.NullMarked;
