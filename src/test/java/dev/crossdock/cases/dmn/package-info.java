/** Tests of the routing table. */
@NullMarked
package dev.crossdock.cases.dmn;

import org.jspecify.annotations.NullMarked;
