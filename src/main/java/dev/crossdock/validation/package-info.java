/** The rules a canonical document must obey, as lists of named rules. */
@NullMarked
package dev.crossdock.validation;

import org.jspecify.annotations.NullMarked;
