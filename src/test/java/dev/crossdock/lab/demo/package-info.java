/** Tests of the package of the same name. */
@NullMarked
package dev.crossdock.lab.demo;

import org.jspecify.annotations.NullMarked;
