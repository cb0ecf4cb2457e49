@NullMarked
package dev.crossdock.backup.jdbc;

import org.jspecify.annotations.NullMarked;
