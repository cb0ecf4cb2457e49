/** Transmissions, interchanges, documents and business keys in PostgreSQL. */
@NullMarked
package dev.crossdock.store.jdbc;

import org.jspecify.annotations.NullMarked;
