/** What leaves for partners: documents that were handed over, as interchanges and files. */
@NullMarked
package dev.crossdock.outbound;

import org.jspecify.annotations.NullMarked;
