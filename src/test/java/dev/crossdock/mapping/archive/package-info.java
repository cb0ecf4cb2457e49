/** Tests of reading archives. */
@NullMarked
package dev.crossdock.mapping.archive;

import org.jspecify.annotations.NullMarked;
