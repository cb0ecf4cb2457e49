/** The console as operators use it, and what its doors keep out. */
@NullMarked
package dev.crossdock.api.web;

import org.jspecify.annotations.NullMarked;
