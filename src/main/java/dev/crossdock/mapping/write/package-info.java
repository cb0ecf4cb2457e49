/** Outbound maps: canonical documents as X12 and EDIFACT messages. */
@NullMarked
package dev.crossdock.mapping.write;

import org.jspecify.annotations.NullMarked;
