/** Transactions in PostgreSQL. */
@NullMarked
package dev.crossdock.stage.jdbc;

import org.jspecify.annotations.NullMarked;
