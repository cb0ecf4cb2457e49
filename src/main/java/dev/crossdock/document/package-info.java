/** Accepting: each document is validated, routed, and takes effect once, in its turn. */
@NullMarked
package dev.crossdock.document;

import org.jspecify.annotations.NullMarked;
