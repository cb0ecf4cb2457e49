package dev.crossdock.edi.grammar;

import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.Segment;
import java.util.Arrays;

/** Hands the levels of a hierarchy over as loops that lie in one another. */
final class Nesting implements DocumentHandler {

  private final DocumentHandler handler;
  private final Hierarchy hierarchy;
  private final Outline outline;
  private String[] open = new String[8];
  private int depth;
  private int loops;
  private boolean opening;

  Nesting(DocumentHandler handler, Hierarchy hierarchy, Outline outline) {
    this.handler = handler;
    this.hierarchy = hierarchy;
    this.outline = outline;
  }

  @Override
  public void startLoop(String name) {
    if (loops == 0 && name.equals(hierarchy.loop())) {
      opening = true;
    } else {
      leaveAll();
      handler.startLoop(name);
    }
    loops++;
  }

  @Override
  public void endLoop(String name) {
    loops--;
    if (loops > 0 || !name.equals(hierarchy.loop())) {
      handler.endLoop(name);
    }
  }

  @Override
  public void segment(Segment segment) {
    if (opening) {
      opening = false;
      open(outline.at(segment.position()));
    } else {
      leaveAll();
    }
    handler.segment(segment);
  }

  private void open(int level) {
    leave(level == Outline.NONE ? 0 : outline.depth(level) - 1);
    String name =
        level == Outline.NONE
            ? hierarchy.loop()
            : hierarchy.loopOf(outline.code(level), outline.depth(level));
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = name;
    handler.startLevel(name);
  }

  /** What stands outside of the loop ends all levels. */
  private void leaveAll() {
    if (loops == 0) {
      leave(0);
    }
  }

  private void leave(int until) {
    while (depth > until) {
      handler.endLevel(open[--depth]);
    }
  }

  /** The document ends. */
  void end() {
    leave(0);
  }
}
