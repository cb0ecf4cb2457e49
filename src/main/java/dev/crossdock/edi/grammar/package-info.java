/** Table-driven grammars of messages: loading, overlays, and reading a document by one. */
@NullMarked
package dev.crossdock.edi.grammar;

import org.jspecify.annotations.NullMarked;
