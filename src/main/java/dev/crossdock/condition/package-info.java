/** Conditions over canonical documents, in FEEL: parsed once, checked by lint, bounded. */
@NullMarked
package dev.crossdock.condition;

import org.jspecify.annotations.NullMarked;
