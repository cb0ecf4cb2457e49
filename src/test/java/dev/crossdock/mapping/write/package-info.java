/** What is written is read back: by us and by others. */
@NullMarked
package dev.crossdock.mapping.write;

import org.jspecify.annotations.NullMarked;
