/** How long things are kept, and what becomes of them then. */
@NullMarked
package dev.crossdock.retention;

import org.jspecify.annotations.NullMarked;
