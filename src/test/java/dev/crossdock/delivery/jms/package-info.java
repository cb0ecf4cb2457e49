/** Tests of the package. */
@NullMarked
package dev.crossdock.delivery.jms;

import org.jspecify.annotations.NullMarked;
