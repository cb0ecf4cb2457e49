/** Tests of cases and the fixtures that other tests of cases use. */
@NullMarked
package dev.crossdock.cases;

import org.jspecify.annotations.NullMarked;
