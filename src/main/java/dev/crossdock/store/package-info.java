/**
 * What is kept of all that came and went on: transmissions, interchanges, documents and their
 * business keys, and what was sent. The stages work on it.
 */
@NullMarked
package dev.crossdock.store;

import org.jspecify.annotations.NullMarked;
