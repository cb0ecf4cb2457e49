@NullMarked
package dev.crossdock.stage;

import org.jspecify.annotations.NullMarked;
