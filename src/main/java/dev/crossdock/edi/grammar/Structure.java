package dev.crossdock.edi.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * A segment or a loop of a message, as its grammar has it.
 *
 * @param name tag of the segment, name of the loop
 * @param kind what it is
 * @param parts what is in the loop, the segment that opens it first; empty for a segment
 */
public record Structure(String name, Kind kind, List<Structure> parts) {

  /** What stands at a position of a message. */
  public enum Kind {
    SEGMENT,
    LOOP,

    /** A loop whose levels lie in one another, each named for what it is. */
    HIERARCHY
  }

  public Structure {
    parts = List.copyOf(parts);
  }

  static List<Structure> of(Grammar grammar) {
    var hierarchy = grammar.hierarchy();
    return parts(grammar.root(), hierarchy == null ? "" : hierarchy.loop());
  }

  private static List<Structure> parts(GrammarNode node, String hierarchy) {
    var parts = new ArrayList<Structure>();
    for (var child : node.children()) {
      parts.add(
          child.loop()
              ? new Structure(
                  child.name(),
                  child.name().equals(hierarchy) ? Kind.HIERARCHY : Kind.LOOP,
                  parts(child, ""))
              : new Structure(child.name(), Kind.SEGMENT, List.of()));
    }
    return parts;
  }
}
