/** Reading and writing X12 and EDIFACT: framer, tokens, grammars, acknowledgements. */
@NullMarked
package dev.crossdock.edi;

import org.jspecify.annotations.NullMarked;
