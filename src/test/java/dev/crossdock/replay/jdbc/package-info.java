@NullMarked
package dev.crossdock.replay.jdbc;

import org.jspecify.annotations.NullMarked;
