/** The examples beside the maps, and what runs them. */
@NullMarked
package dev.crossdock.cli.examples;

import org.jspecify.annotations.NullMarked;
