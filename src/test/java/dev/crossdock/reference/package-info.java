@NullMarked
package dev.crossdock.reference;

import org.jspecify.annotations.NullMarked;
