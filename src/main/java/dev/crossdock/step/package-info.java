/**
 * Steps of an agreement: routes of one's own that a document goes through before it is accepted.
 */
@NullMarked
package dev.crossdock.step;

import org.jspecify.annotations.NullMarked;
