package dev.crossdock.edi.grammar;

/**
 * A segment: its elements by position, and the notes that bind them.
 *
 * @param open whether elements behind the last one listed are passed over unjudged
 */
@SuppressWarnings("ArrayRecordComponent") // compiled table, never compared
record SegmentDef(String tag, ElementDef[] elements, SyntaxNote[] notes, boolean open) {}
