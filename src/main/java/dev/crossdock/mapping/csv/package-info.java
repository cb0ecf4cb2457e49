/** Delimited files: framing into documents, row by row. */
@NullMarked
package dev.crossdock.mapping.csv;

import org.jspecify.annotations.NullMarked;
