/** The canonical model: records of the business documents, in the terms of canonical-schemas. */
@NullMarked
package dev.crossdock.canonical;

import org.jspecify.annotations.NullMarked;
