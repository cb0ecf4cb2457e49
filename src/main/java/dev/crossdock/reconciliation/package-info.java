/** Reconciliation: counts taken apart from each other, compared. */
@NullMarked
package dev.crossdock.reconciliation;

import org.jspecify.annotations.NullMarked;
