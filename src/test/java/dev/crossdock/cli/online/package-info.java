/** Tests of the package of the same name. */
@NullMarked
package dev.crossdock.cli.online;

import org.jspecify.annotations.NullMarked;
