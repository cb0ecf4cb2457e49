/**
 * {@code crossdock drill}: what can go wrong is done on purpose, and the counts must be reconciled.
 */
@NullMarked
package dev.crossdock.lab.drill;

import org.jspecify.annotations.NullMarked;
