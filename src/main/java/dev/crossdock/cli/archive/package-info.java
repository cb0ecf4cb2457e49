/** {@code crossdock archive}: works on the files of an archive alone, but for taking back. */
@NullMarked
package dev.crossdock.cli.archive;

import org.jspecify.annotations.NullMarked;
