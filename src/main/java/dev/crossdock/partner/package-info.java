/** Partners, their channels and what was agreed with them, read from files. */
@NullMarked
package dev.crossdock.partner;

import org.jspecify.annotations.NullMarked;
