/** The ledger: counts taken apart from each other, compared. */
@NullMarked
package dev.crossdock.ledger;

import org.jspecify.annotations.NullMarked;
