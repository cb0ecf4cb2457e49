/** Writing TA1, 997 and CONTRL from what was found, and reading those that partners send. */
@NullMarked
package dev.crossdock.edi.acknowledge;

import org.jspecify.annotations.NullMarked;
