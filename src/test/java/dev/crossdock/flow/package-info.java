/** Tests of the stages as use cases. */
@NullMarked
package dev.crossdock.flow;

import org.jspecify.annotations.NullMarked;
