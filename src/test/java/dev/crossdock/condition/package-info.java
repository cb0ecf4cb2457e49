@NullMarked
package dev.crossdock.condition;

import org.jspecify.annotations.NullMarked;
