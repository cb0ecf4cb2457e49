/** The archive: files that hold what was purged, with an index in each. */
@NullMarked
package dev.crossdock.retention.archive;

import org.jspecify.annotations.NullMarked;
