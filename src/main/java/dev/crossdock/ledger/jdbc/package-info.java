/** The ledger's counts in PostgreSQL. */
@NullMarked
package dev.crossdock.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
