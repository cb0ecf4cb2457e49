/** Targets as routes: their templates' steps, and what starts a route for each. */
@NullMarked
package dev.crossdock.camel.target;

import org.jspecify.annotations.NullMarked;
