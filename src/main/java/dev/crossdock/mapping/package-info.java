/** From any format to the canonical model: readers, Smooks maps, binding. */
@NullMarked
package dev.crossdock.mapping;

import org.jspecify.annotations.NullMarked;
