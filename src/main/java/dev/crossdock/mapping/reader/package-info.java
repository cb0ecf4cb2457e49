/** Smooks readers: EDI and delimited files as few elements with attributes. */
@NullMarked
package dev.crossdock.mapping.reader;

import org.jspecify.annotations.NullMarked;
