/** Backup and restore on the command line. */
@NullMarked
package dev.crossdock.cli.backup;

import org.jspecify.annotations.NullMarked;
