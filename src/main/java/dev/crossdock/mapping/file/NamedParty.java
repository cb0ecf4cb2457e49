package dev.crossdock.mapping.file;

import dev.crossdock.diagnostics.Place;

/**
 * A party as a document names it.
 *
 * @param scheme what the document says the identifier is, such as {@code 0088}; empty where it says
 *     nothing
 */
public record NamedParty(String scheme, String id, Place place) {}
