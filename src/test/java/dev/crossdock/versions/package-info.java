@NullMarked
package dev.crossdock.versions;

import org.jspecify.annotations.NullMarked;
