/** The console as operators use it, and what its doors keep out. */
@NullMarked
package dev.crossdock.api.security;

import org.jspecify.annotations.NullMarked;
