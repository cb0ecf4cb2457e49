@NullMarked
package dev.crossdock.infrastructure;

import org.jspecify.annotations.NullMarked;
