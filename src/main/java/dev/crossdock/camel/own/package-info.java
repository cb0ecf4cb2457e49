/**
 * Routes of one's own: a Camel context beside the hub's, whose only way into the hub is the
 * component {@code crossdock:}.
 */
@NullMarked
package dev.crossdock.camel.own;

import org.jspecify.annotations.NullMarked;
