/** Tests of the stages as use cases. */
@NullMarked
package dev.crossdock.acknowledgement;

import org.jspecify.annotations.NullMarked;
