/** What routes of one's own may throw to say how a delivery ended; all that they see of the hub. */
@NullMarked
package dev.crossdock.route;

import org.jspecify.annotations.NullMarked;
