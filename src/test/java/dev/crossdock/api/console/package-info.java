/** The console as operators use it, and what it refuses. */
@NullMarked
package dev.crossdock.api.console;

import org.jspecify.annotations.NullMarked;
