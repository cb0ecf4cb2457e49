package dev.crossdock.edi.grammar;

/** A segment: its elements by position, and the notes that bind them. */
@SuppressWarnings("ArrayRecordComponent") // compiled table, never compared
record SegmentDef(String tag, ElementDef[] elements, SyntaxNote[] notes) {}
