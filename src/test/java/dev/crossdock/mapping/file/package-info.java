/** What tests of file formats share. */
@NullMarked
package dev.crossdock.mapping.file;

import org.jspecify.annotations.NullMarked;
