/** Files without envelopes: what every format makes of them, one document after the other. */
@NullMarked
package dev.crossdock.mapping.file;

import org.jspecify.annotations.NullMarked;
