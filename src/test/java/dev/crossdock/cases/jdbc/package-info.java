/** Tests of cases in PostgreSQL. */
@NullMarked
package dev.crossdock.cases.jdbc;

import org.jspecify.annotations.NullMarked;
