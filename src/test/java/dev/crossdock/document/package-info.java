/** Tests of the stages as use cases. */
@NullMarked
package dev.crossdock.document;

import org.jspecify.annotations.NullMarked;
