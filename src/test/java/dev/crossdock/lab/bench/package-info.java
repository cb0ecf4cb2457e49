/** The benchmark measures what it says, and its table can be read by programs. */
@NullMarked
package dev.crossdock.lab.bench;

import org.jspecify.annotations.NullMarked;
