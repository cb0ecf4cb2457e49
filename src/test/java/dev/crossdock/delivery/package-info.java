/** Tests of the package. */
@NullMarked
package dev.crossdock.delivery;

import org.jspecify.annotations.NullMarked;
