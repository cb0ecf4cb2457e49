/** The console as operators use it, and what it refuses. */
@NullMarked
package dev.crossdock.api.web;

import org.jspecify.annotations.NullMarked;
