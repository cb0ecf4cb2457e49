/** The outcome of a transmission or document, stage by stage: one read model for all who ask. */
@NullMarked
package dev.crossdock.trace;

import org.jspecify.annotations.NullMarked;
