/** Examples that lie beside maps: what a file is to become. */
@NullMarked
package dev.crossdock.cli.examples;

import org.jspecify.annotations.NullMarked;
