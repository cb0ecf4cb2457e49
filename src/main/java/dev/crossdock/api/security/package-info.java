/** How people, partners and the command line prove who they are. */
@NullMarked
package dev.crossdock.api.security;

import org.jspecify.annotations.NullMarked;
