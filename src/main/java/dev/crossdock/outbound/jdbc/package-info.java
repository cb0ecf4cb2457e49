/** What was sent, and control numbers, in PostgreSQL. */
@NullMarked
package dev.crossdock.outbound.jdbc;

import org.jspecify.annotations.NullMarked;
