package dev.crossdock.edi.grammar;

import java.util.Set;

/**
 * The codes of an element.
 *
 * @param open whether the list is known to be partial, so that an unknown code is only a warning
 */
record CodeList(String id, boolean open, Set<String> codes) {}
