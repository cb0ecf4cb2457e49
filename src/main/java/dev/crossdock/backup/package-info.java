/** Copies of everything that a hub knows, made while it runs, and hubs made from them. */
@NullMarked
package dev.crossdock.backup;

import org.jspecify.annotations.NullMarked;
