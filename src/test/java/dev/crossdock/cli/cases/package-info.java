/** The cases beside the maps, and what runs them. */
@NullMarked
package dev.crossdock.cli.cases;

import org.jspecify.annotations.NullMarked;
