package dev.crossdock.edi.grammar;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which level lies below which before the document is read, and tells what is wrong with
 * that. A level whose parent is missing or wrong is put below the nearest one before it that may
 * have it, so that reading goes on.
 */
final class OutlineReader {

  private final Hierarchy hierarchy;
  private final SyntaxViolations findings;
  private final Map<String, Integer> byId = new HashMap<>();
  private final List<Tokens.Mark> marks = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final List<String> above = new ArrayList<>();
  private final List<String> childCodes = new ArrayList<>();
  private final Tokens tokens;
  private int end;

  private OutlineReader(Tokens tokens, Hierarchy hierarchy, SyntaxViolations findings) {
    this.tokens = tokens;
    this.hierarchy = hierarchy;
    this.findings = findings;
  }

  static Outline read(
      DocumentFrame frame,
      Syntax syntax,
      Hierarchy hierarchy,
      Set<Integer> behind,
      SyntaxViolations findings) {
    var tokens = new Tokens(frame, syntax);
    var reader = new OutlineReader(tokens, hierarchy, findings);
    while (tokens.next()) {
      if (tokens.tag().equals(hierarchy.tag())) {
        reader.add(tokens);
        reader.end = 0;
      } else if (reader.end == 0 && behind.contains(tokens.packedTag())) {
        reader.end = tokens.position();
      }
    }
    if (reader.end == 0) {
      reader.end = tokens.position() + 1;
    }
    return reader.outline();
  }

  private void add(Tokens segment) {
    String id = segment.element(hierarchy.id());
    if (!id.isEmpty() && byId.putIfAbsent(id, marks.size()) != null) {
      Code code = GrammarCode.HIERARCHY_ID_REPEATED;
      findings.add(
          code,
          severity(code),
          segment.place(hierarchy.id(), 0),
          id,
          "There is another level " + id + " before this one.");
    }
    marks.add(segment.mark());
    codes.add(hierarchy.level() == 0 ? "" : segment.element(hierarchy.level()));
    above.add(segment.element(hierarchy.parent()));
    childCodes.add(hierarchy.children() == 0 ? "" : segment.element(hierarchy.children()));
  }

  private Outline outline() {
    int n = marks.size();
    int[] parents = new int[n];
    for (int level = 0; level < n; level++) {
      parents[level] = parent(level);
    }
    breakCycles(parents);
    int[] depths = depths(parents);
    for (int level = 0; level < n; level++) {
      judge(level, parents);
    }
    judgeChildCodes(parents);
    return new Outline(
        parents, depths, codes.toArray(new String[0]), marks.toArray(new Tokens.Mark[0]), end);
  }

  private int parent(int level) {
    String id = above.get(level);
    if (id.isEmpty()) {
      if (hierarchy.allows(codes.get(level), Hierarchy.NOTHING)) {
        return Outline.NONE;
      }
      int nearest = nearest(level);
      tell(
          GrammarCode.HIERARCHY_PARENT_MISSING,
          level,
          hierarchy.parent(),
          "A level " + codes.get(level) + " needs one to lie below.");
      return nearest;
    }
    Integer parent = byId.get(id);
    if (parent != null) {
      return parent;
    }
    tell(
        GrammarCode.HIERARCHY_PARENT_UNKNOWN,
        level,
        hierarchy.parent(),
        "There is no level " + id + " in this document.");
    return nearest(level);
  }

  /** The last level before this one that it may lie below; looked for near by only. */
  private int nearest(int level) {
    for (int i = level - 1; i >= 0 && i > level - 1000; i--) {
      if (!codes.get(i).equals(codes.get(level))
          && hierarchy.allows(codes.get(level), codes.get(i))) {
        return i;
      }
    }
    return Outline.NONE;
  }

  private void breakCycles(int[] parents) {
    int[] seen = new int[parents.length];
    for (int level = 0; level < parents.length; level++) {
      int at = level;
      while (at != Outline.NONE && seen[at] == 0) {
        seen[at] = level + 1;
        int next = parents[at];
        if (next != Outline.NONE && seen[next] == level + 1) {
          tell(GrammarCode.HIERARCHY_CYCLE, at, hierarchy.parent(), "The level lies below itself.");
          parents[at] = Outline.NONE;
        }
        at = parents[at];
      }
    }
  }

  /** How deep each lies; what lies too deep is put beside the deepest one allowed above it. */
  private int[] depths(int[] parents) {
    int n = parents.length;
    int[] depths = new int[n];
    int[] path = new int[n];
    for (int level = 0; level < n; level++) {
      int size = 0;
      for (int at = level; at != Outline.NONE && depths[at] == 0; at = parents[at]) {
        path[size++] = at;
      }
      while (size > 0) {
        int at = path[--size];
        int depth = parents[at] == Outline.NONE ? 1 : depths[parents[at]] + 1;
        if (depth > hierarchy.depth()) {
          tell(
              GrammarCode.HIERARCHY_TOO_DEEP,
              at,
              hierarchy.parent(),
              "Levels may nest " + hierarchy.depth() + " deep.");
          parents[at] = parents[parents[at]];
          depth = hierarchy.depth();
        }
        depths[at] = depth;
      }
    }
    return depths;
  }

  private void judge(int level, int[] parents) {
    if (parents[level] == Outline.NONE) {
      return;
    }
    String below = codes.get(level);
    String what = codes.get(parents[level]);
    if (!hierarchy.allows(below, what)) {
      tell(
          GrammarCode.HIERARCHY_LEVEL_MISPLACED,
          level,
          hierarchy.level(),
          "A level " + below + " cannot lie below a level " + what + ".");
    }
  }

  private void judgeChildCodes(int[] parents) {
    boolean[] has = new boolean[parents.length];
    for (int parent : parents) {
      if (parent != Outline.NONE) {
        has[parent] = true;
      }
    }
    for (int level = 0; level < parents.length; level++) {
      String said = childCodes.get(level);
      if (!said.isEmpty() && said.equals(has[level] ? "0" : "1")) {
        tell(
            GrammarCode.HIERARCHY_CHILD_CODE_WRONG,
            level,
            hierarchy.children(),
            has[level] ? "There are levels below this one." : "There is no level below this one.");
      }
    }
  }

  private void tell(Code code, int level, int element, String message) {
    tokens.seek(marks.get(level));
    tokens.next();
    String value = tokens.element(element);
    findings.add(
        code, severity(code), tokens.place(element, 0), value.isEmpty() ? null : value, message);
  }

  private Severity severity(Code code) {
    Severity severity = hierarchy.severity();
    return severity == null ? code.severity() : severity;
  }
}
