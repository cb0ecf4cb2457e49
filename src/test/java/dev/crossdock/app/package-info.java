/** Tests of what the hub is put together from. */
@NullMarked
package dev.crossdock.app;

import org.jspecify.annotations.NullMarked;
