/** Tests of the audit log on a real database. */
@NullMarked
package dev.crossdock.audit.jdbc;

import org.jspecify.annotations.NullMarked;
