/** Pages that are made from code, and pages that must agree with it. */
@NullMarked
package dev.crossdock.docs;

import org.jspecify.annotations.NullMarked;
