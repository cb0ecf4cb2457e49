package dev.crossdock.edi.grammar;

import java.util.Arrays;

/**
 * A segment or a loop at its position in a message.
 *
 * @param name name of the loop, or tag of the segment
 * @param tag packed tag of the segment, or of the segment that opens the loop
 * @param children what is in the loop, the opening segment first; empty for a segment
 * @param tags packed tags of the children, for a fast search
 */
@SuppressWarnings("ArrayRecordComponent") // compiled table, never compared
record GrammarNode(
    String name,
    int tag,
    SegmentDef segment,
    boolean mandatory,
    int max,
    GrammarNode[] children,
    int[] tags) {

  static GrammarNode of(
      String name,
      int tag,
      SegmentDef segment,
      boolean mandatory,
      int max,
      GrammarNode[] children) {
    int[] tags = Arrays.stream(children).mapToInt(GrammarNode::tag).toArray();
    return new GrammarNode(name, tag, segment, mandatory, max, children, tags);
  }

  boolean loop() {
    return children.length > 0;
  }
}
