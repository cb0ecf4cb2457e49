/** Partners' own JSON files, read as a stream. */
@NullMarked
package dev.crossdock.mapping.json;

import org.jspecify.annotations.NullMarked;
