/** Tests of the audit log. */
@NullMarked
package dev.crossdock.audit;

import org.jspecify.annotations.NullMarked;
