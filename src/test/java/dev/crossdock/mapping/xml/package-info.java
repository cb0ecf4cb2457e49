/** Tests of reading XML. */
@NullMarked
package dev.crossdock.mapping.xml;

import org.jspecify.annotations.NullMarked;
