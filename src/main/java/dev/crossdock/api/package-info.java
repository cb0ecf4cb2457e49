/** REST resources and who may use them. */
@NullMarked
package dev.crossdock.api;

import org.jspecify.annotations.NullMarked;
