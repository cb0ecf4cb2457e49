package dev.crossdock.edi.grammar;

/**
 * A grammar and how it was found.
 *
 * @param asked the version asked for
 * @param substituted whether another version's grammar stands in; the reader then adds a {@code
 *     version-substituted} warning
 */
public record FoundGrammar(Grammar grammar, String asked, boolean substituted) {}
