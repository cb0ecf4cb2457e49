/** Tests of reading records. */
@NullMarked
package dev.crossdock.mapping.csv;

import org.jspecify.annotations.NullMarked;
