/** Transmissions, documents and their keys in PostgreSQL. */
@NullMarked
package dev.crossdock.intake.jdbc;

import org.jspecify.annotations.NullMarked;
