/** Archives: several files in one, each read as if it had come alone, within limits. */
@NullMarked
package dev.crossdock.mapping.archive;

import org.jspecify.annotations.NullMarked;
