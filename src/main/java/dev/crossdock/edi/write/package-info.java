/** Writing of interchanges, segment by segment, and what can't be written. */
@NullMarked
package dev.crossdock.edi.write;

import org.jspecify.annotations.NullMarked;
