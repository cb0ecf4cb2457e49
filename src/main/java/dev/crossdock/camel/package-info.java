/** Camel at the edge: endpoints, channels and step beans that routes name. */
@NullMarked
package dev.crossdock.camel;

import org.jspecify.annotations.NullMarked;
