@NullMarked
package dev.crossdock.backup;

import org.jspecify.annotations.NullMarked;
