@NullMarked
package dev.crossdock.retention;

import org.jspecify.annotations.NullMarked;
