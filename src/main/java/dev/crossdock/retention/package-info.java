/** How long data is retained, and how it is purged, archived and restored. */
@NullMarked
package dev.crossdock.retention;

import org.jspecify.annotations.NullMarked;
