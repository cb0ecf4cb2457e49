/** {@code crossdock drill}: what can go wrong is done on purpose, and the books must add up. */
@NullMarked
package dev.crossdock.lab.drill;

import org.jspecify.annotations.NullMarked;
