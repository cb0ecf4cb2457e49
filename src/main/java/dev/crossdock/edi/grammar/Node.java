package dev.crossdock.edi.grammar;

/**
 * A segment or a loop at its position in a message.
 *
 * @param name name of the loop, or tag of the segment
 * @param tag packed tag of the segment, or of the segment that opens the loop
 * @param children what is in the loop, the opening segment first; empty for a segment
 */
@SuppressWarnings("ArrayRecordComponent") // compiled table, never compared
record Node(String name, int tag, SegmentDef segment, boolean mandatory, int max, Node[] children) {

  boolean loop() {
    return children.length > 0;
  }
}
