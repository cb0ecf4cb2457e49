package dev.crossdock.edi.grammar;

import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Follows the segments of one document through the structure of its message: finds the position of
 * each, opens and closes loops, and tells what is missing, misplaced or too often.
 *
 * <p>A segment is looked for from the current position on, in the innermost loop first. What is
 * found nowhere is told and passed over; when it opens a loop elsewhere, the segments of that loop
 * are passed over with it, so that one fault is told once.
 */
final class StructureReader {

  private final Grammar grammar;
  private final DocumentHandler handler;
  private final SyntaxViolations findings;
  private GrammarNode[] loops = new GrammarNode[16];
  private int[] index = new int[16];
  private int[] count = new int[16];
  private boolean[] lost = new boolean[16];
  private int depth;

  StructureReader(Grammar grammar, DocumentHandler handler, SyntaxViolations findings) {
    this.grammar = grammar;
    this.handler = handler;
    this.findings = findings;
    loops[0] = grammar.root();
  }

  /** Takes the next segment; its definition, or null where it is passed over. */
  @Nullable SegmentDef take(Tokens segment) {
    int tag = segment.packedTag();
    SegmentDef floating = grammar.floating(segment.tag());
    if (floating != null) {
      if (!lost[depth]) {
        handler.segment(segment);
      }
      return floating;
    }
    int overLevel = -1;
    int overIndex = -1;
    for (int level = depth; level >= 0; level--) {
      int[] tags = loops[level].tags();
      for (int i = index[level]; i < tags.length; i++) {
        if (tags[i] != tag) {
          continue;
        }
        boolean opening = i == 0 && level > 0;
        if (i > index[level] || count[level] < loops[level].children()[i].max()) {
          return enter(segment, level, i);
        } else if (overLevel < 0 && !opening) {
          overLevel = level;
          overIndex = i;
        }
      }
    }
    if (overLevel >= 0) {
      GrammarNode node = loops[overLevel].children()[overIndex];
      tooOften(segment, node);
      return enter(segment, overLevel, overIndex);
    }
    passOver(segment, tag);
    return null;
  }

  private void tooOften(Tokens segment, GrammarNode node) {
    findings.add(
        node.loop() ? GrammarCode.LOOP_REPEATED_TOO_OFTEN : GrammarCode.SEGMENT_REPEATED_TOO_OFTEN,
        segment.place(),
        null,
        (node.loop() ? "Loop " : "Segment ")
            + node.name()
            + " is allowed "
            + node.max()
            + (node.max() == 1 ? " time here." : " times here."));
  }

  private SegmentDef enter(Tokens segment, int level, int at) {
    while (depth > level) {
      close(segment.position(), segment.place());
    }
    GrammarNode[] children = loops[level].children();
    if (at == index[level]) {
      count[level]++;
    } else {
      missing(level, at, segment.position(), segment.place());
      index[level] = at;
      count[level] = 1;
    }
    GrammarNode node = children[at];
    if (node.loop()) {
      open(node, lost[level]);
    }
    if (!lost[depth]) {
      handler.segment(segment);
    }
    return node.segment();
  }

  private void open(GrammarNode loop, boolean isLost) {
    depth++;
    if (depth == loops.length) {
      loops = java.util.Arrays.copyOf(loops, depth * 2);
      index = java.util.Arrays.copyOf(index, depth * 2);
      count = java.util.Arrays.copyOf(count, depth * 2);
      lost = java.util.Arrays.copyOf(lost, depth * 2);
    }
    loops[depth] = loop;
    index[depth] = 0;
    count[depth] = 1;
    lost[depth] = isLost;
    if (!isLost) {
      handler.startLoop(loop.name());
    }
  }

  private void close(int position, Place place) {
    missing(depth, loops[depth].children().length, position, place);
    if (!lost[depth]) {
      handler.endLoop(loops[depth].name());
    }
    depth--;
  }

  /** Tells the mandatory ones between the current position of a loop and another one. */
  private void missing(int level, int until, int position, Place place) {
    if (lost[level]) {
      return;
    }
    GrammarNode[] children = loops[level].children();
    for (int i = count[level] > 0 ? index[level] + 1 : index[level]; i < until; i++) {
      if (children[i].mandatory() && !isTrailer(children[i])) {
        GrammarNode node = children[i];
        String tag = node.segment().tag();
        findings.add(
            GrammarCode.SEGMENT_MISSING,
            new Place(tag, position, 0, 0, place.line(), place.column(), place.offset()),
            null,
            "Mandatory segment "
                + tag
                + (node.loop() ? " (loop " + node.name() + ")" : "")
                + " is missing"
                + (level == 0 ? "." : " in loop " + loops[level].name() + "."));
      }
    }
  }

  /** A missing SE or UNT was told when the document was framed. */
  private static boolean isTrailer(GrammarNode node) {
    return node.name().equals("SE") || node.name().equals("UNT");
  }

  private void passOver(Tokens segment, int tag) {
    GrammarNode elsewhere = grammar.anywhere(tag);
    if (elsewhere != null) {
      findings.add(
          GrammarCode.SEGMENT_MISPLACED,
          segment.place(),
          null,
          "Segment " + segment.tag() + " is not allowed at this position.");
      if (elsewhere.loop() && depth < 64) {
        open(elsewhere, true);
      }
    } else if (grammar.knows(segment.tag())) {
      findings.add(
          GrammarCode.SEGMENT_NOT_IN_MESSAGE,
          segment.place(),
          null,
          "Segment " + segment.tag() + " does not belong to " + grammar.message() + ".");
    } else {
      findings.add(
          GrammarCode.SEGMENT_UNKNOWN,
          segment.place(),
          segment.tag(),
          "The standard has no segment " + segment.tag() + ".");
    }
  }

  /** Ends the document: closes what is open and tells what is missing. */
  void end(int segments, Place place) {
    int position = segments + 1;
    while (depth > 0) {
      close(position, place);
    }
    missing(0, loops[0].children().length, position, place);
  }
}
