/** What a backup reads from PostgreSQL, and what a restore writes to it. */
@NullMarked
package dev.crossdock.backup.jdbc;

import org.jspecify.annotations.NullMarked;
