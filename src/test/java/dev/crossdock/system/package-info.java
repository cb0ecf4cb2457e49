/** The whole hub as a process of its own, with real parts around it. */
@NullMarked
package dev.crossdock.system;

import org.jspecify.annotations.NullMarked;
