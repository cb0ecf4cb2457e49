/**
 * Transmissions, interchanges and documents: stored, numbered, counted, and made to take effect
 * once.
 */
@NullMarked
package dev.crossdock.intake;

import org.jspecify.annotations.NullMarked;
