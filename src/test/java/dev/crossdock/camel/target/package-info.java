/** Each target template against the real thing. */
@NullMarked
package dev.crossdock.camel.target;

import org.jspecify.annotations.NullMarked;
