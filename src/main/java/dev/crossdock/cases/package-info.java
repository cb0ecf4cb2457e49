/** Exception events and the cases in which people and rules deal with them. */
@NullMarked
package dev.crossdock.cases;

import org.jspecify.annotations.NullMarked;
