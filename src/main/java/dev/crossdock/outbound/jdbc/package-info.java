/** Control numbers and the sequence of orders in PostgreSQL. */
@NullMarked
package dev.crossdock.outbound.jdbc;

import org.jspecify.annotations.NullMarked;
