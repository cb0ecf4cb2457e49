/** Tests of the API on a running hub. */
@NullMarked
package dev.crossdock.api;

import org.jspecify.annotations.NullMarked;
