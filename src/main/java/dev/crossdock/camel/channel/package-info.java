/** Channels as routes: what arrives goes through the route of its partner's channel, or nowhere. */
@NullMarked
package dev.crossdock.camel.channel;

import org.jspecify.annotations.NullMarked;
