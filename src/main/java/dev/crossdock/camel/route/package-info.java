/** Route files: read with their lines, tried before they run, loaded one by one. */
@NullMarked
package dev.crossdock.camel.route;

import org.jspecify.annotations.NullMarked;
