/** Reconciliation in PostgreSQL. */
@NullMarked
package dev.crossdock.reconciliation.jdbc;

import org.jspecify.annotations.NullMarked;
