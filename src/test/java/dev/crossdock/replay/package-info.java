@NullMarked
package dev.crossdock.replay;

import org.jspecify.annotations.NullMarked;
