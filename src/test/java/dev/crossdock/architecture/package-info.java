/** The borders between packages, as tests. */
@NullMarked
package dev.crossdock.architecture;

import org.jspecify.annotations.NullMarked;
