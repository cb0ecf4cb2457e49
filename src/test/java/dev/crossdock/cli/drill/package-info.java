@NullMarked
package dev.crossdock.cli.drill;

import org.jspecify.annotations.NullMarked;
