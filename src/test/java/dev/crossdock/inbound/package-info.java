/** Tests of the stages as use cases. */
@NullMarked
package dev.crossdock.inbound;

import org.jspecify.annotations.NullMarked;
