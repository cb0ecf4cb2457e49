/** The benchmark: what the numbers that the hub is to hold are on this machine. */
@NullMarked
package dev.crossdock.lab.bench;

import org.jspecify.annotations.NullMarked;
