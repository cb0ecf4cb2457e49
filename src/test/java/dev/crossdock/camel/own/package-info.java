/** Routes of one's own, tried. */
@NullMarked
package dev.crossdock.camel.own;

import org.jspecify.annotations.NullMarked;
