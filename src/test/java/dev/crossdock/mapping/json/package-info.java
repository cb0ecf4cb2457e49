/** Tests of reading JSON. */
@NullMarked
package dev.crossdock.mapping.json;

import org.jspecify.annotations.NullMarked;
