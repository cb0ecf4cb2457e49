/** Tests of the package. */
@NullMarked
package dev.crossdock.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
