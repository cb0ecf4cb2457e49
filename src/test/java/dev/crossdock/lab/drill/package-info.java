@NullMarked
package dev.crossdock.lab.drill;

import org.jspecify.annotations.NullMarked;
