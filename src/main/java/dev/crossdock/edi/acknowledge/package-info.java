/** Writing TA1, 997 and CONTRL from what was found in envelopes and documents. */
@NullMarked
package dev.crossdock.edi.acknowledge;

import org.jspecify.annotations.NullMarked;
