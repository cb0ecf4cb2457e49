/** Versions of maps that documents were read by, kept; and documents read again by them. */
@NullMarked
package dev.crossdock.versions;

import org.jspecify.annotations.NullMarked;
