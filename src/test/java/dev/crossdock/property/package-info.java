/** What holds for random documents and random damage. */
@NullMarked
package dev.crossdock.property;

import org.jspecify.annotations.NullMarked;
