package dev.crossdock.edi.grammar;

import dev.crossdock.edi.Tokens;
import java.util.Arrays;

/**
 * The levels of one document and what each lies below, by what the levels say and not by their
 * order. Everything in arrays of numbers, and nothing recursive: a document may have any number of
 * levels.
 */
final class Outline {

  /** Stands for no level. */
  static final int NONE = -1;

  private final int[] parents;
  private final int[] depths;
  private final String[] codes;
  private final Tokens.Mark[] marks;
  private final int end;

  /**
   * Levels in the order of the document.
   *
   * @param parents index of the level above, {@link #NONE} for nothing
   * @param depths 1 for what lies below nothing
   * @param end position of the first segment behind the levels
   */
  Outline(int[] parents, int[] depths, String[] codes, Tokens.Mark[] marks, int end) {
    this.parents = parents;
    this.depths = depths;
    this.codes = codes;
    this.marks = marks;
    this.end = end;
  }

  int size() {
    return parents.length;
  }

  int depth(int level) {
    return depths[level];
  }

  String code(int level) {
    return codes[level];
  }

  Tokens.Mark mark(int level) {
    return marks[level];
  }

  /** Position of the first segment that does not belong to the level, by the document's order. */
  int end(int level) {
    return level + 1 < size() ? marks[level + 1].position() : end;
  }

  /**
   * Index of the level whose first segment has this position, {@link #NONE} where there is none.
   */
  int at(int position) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = marks[middle].position();
      if (there == position) {
        return middle;
      }
      if (there < position) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }

  /** Whether each level comes behind the one above and before the next one beside that. */
  boolean inOrder() {
    int[] open = new int[size() + 1];
    int depth = 0;
    for (int level = 0; level < size(); level++) {
      while (depth > 0 && open[depth - 1] != parents[level]) {
        depth--;
      }
      if (depth == 0 && parents[level] != NONE) {
        return false;
      }
      open[depth++] = level;
    }
    return true;
  }

  /** Levels so that each comes behind the one above, with everything below it. */
  int[] order() {
    int n = size();
    int[] firstChild = new int[n + 1];
    int[] next = new int[n];
    Arrays.fill(firstChild, NONE);
    for (int level = n - 1; level >= 0; level--) {
      int above = parents[level] == NONE ? n : parents[level];
      next[level] = firstChild[above];
      firstChild[above] = level;
    }
    int[] order = new int[n];
    int done = 0;
    int level = firstChild[n];
    while (done < n && level != NONE) {
      order[done++] = level;
      int following = firstChild[level];
      while (following == NONE && level != NONE) {
        following = next[level];
        level = parents[level];
      }
      level = following;
    }
    return order;
  }
}
