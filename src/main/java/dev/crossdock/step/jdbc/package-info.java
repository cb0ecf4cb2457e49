/** Steps in PostgreSQL. */
@NullMarked
package dev.crossdock.step.jdbc;

import org.jspecify.annotations.NullMarked;
