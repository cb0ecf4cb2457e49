/** Camel at the edge: endpoints, doors and step beans that routes name. */
@NullMarked
package dev.crossdock.camel;

import org.jspecify.annotations.NullMarked;
