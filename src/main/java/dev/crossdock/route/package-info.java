/**
 * How a delivery ended, thrown by the route that makes it, and what {@code crossdock:receive}
 * throws of what is not taken; all that routes of one's own see of the hub.
 */
@NullMarked
package dev.crossdock.route;

import org.jspecify.annotations.NullMarked;
