/** Tests of the package. */
@NullMarked
package dev.crossdock.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
