/** How a document travels: one use case a stage, each a transaction over the capabilities. */
@NullMarked
package dev.crossdock.flow;

import org.jspecify.annotations.NullMarked;
