/** From attributes of segments and rows to drafts of canonical records, as maps say. */
@NullMarked
package dev.crossdock.mapping.bind;

import org.jspecify.annotations.NullMarked;
