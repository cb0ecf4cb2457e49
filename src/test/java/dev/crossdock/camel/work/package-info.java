/** Tests of the package. */
@NullMarked
package dev.crossdock.camel.work;

import org.jspecify.annotations.NullMarked;
