/** Partners, their channels and what was agreed with them, read from files. */
@NullMarked
package dev.crossdock.config;

import org.jspecify.annotations.NullMarked;
