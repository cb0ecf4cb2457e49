/** Codes of partners and ours for the same things: cross references with dates. */
@NullMarked
package dev.crossdock.reference;

import org.jspecify.annotations.NullMarked;
