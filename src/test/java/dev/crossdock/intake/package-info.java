/** Tests of intake. */
@NullMarked
package dev.crossdock.intake;

import org.jspecify.annotations.NullMarked;
