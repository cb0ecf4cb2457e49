/** Tests of the package. */
@NullMarked
package dev.crossdock.reconciliation.jdbc;

import org.jspecify.annotations.NullMarked;
