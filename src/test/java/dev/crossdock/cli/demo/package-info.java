/** Tests of the package of the same name. */
@NullMarked
package dev.crossdock.cli.demo;

import org.jspecify.annotations.NullMarked;
