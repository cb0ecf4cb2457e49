/** What can be wrong: the one register of codes, violations and their places in the raw bytes. */
@NullMarked
package dev.crossdock.diagnostics;

import org.jspecify.annotations.NullMarked;
