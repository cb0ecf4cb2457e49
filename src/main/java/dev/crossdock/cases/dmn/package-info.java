/** Case routing by the DMN decision table of the rules folder. */
@NullMarked
package dev.crossdock.cases.dmn;

import org.jspecify.annotations.NullMarked;
