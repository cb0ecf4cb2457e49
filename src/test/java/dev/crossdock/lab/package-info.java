/** Bench, drill and demo as they are packaged: beside the hub. */
@NullMarked
package dev.crossdock.lab;

import org.jspecify.annotations.NullMarked;
