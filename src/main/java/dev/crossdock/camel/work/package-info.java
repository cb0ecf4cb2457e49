/** The {@code work:} endpoint: the loop that runs a stage as a Camel route. */
@NullMarked
package dev.crossdock.camel.work;

import org.jspecify.annotations.NullMarked;
