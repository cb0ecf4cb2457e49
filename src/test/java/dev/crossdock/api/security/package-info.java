/** The console as operators use it, and what it refuses. */
@NullMarked
package dev.crossdock.api.security;

import org.jspecify.annotations.NullMarked;
