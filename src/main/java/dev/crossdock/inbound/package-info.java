/** Receiving, with back-pressure, and reading: from bytes to documents. */
@NullMarked
package dev.crossdock.inbound;

import org.jspecify.annotations.NullMarked;
