/** Tests of the stages as use cases. */
@NullMarked
package dev.crossdock.outbound;

import org.jspecify.annotations.NullMarked;
