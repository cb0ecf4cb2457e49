package dev.crossdock.mapping.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written next. */
sealed interface Step {

  /**
   * A segment; left out where nothing of the document is in it, unless it is the same in every
   * document.
   *
   * @param always whether it is written even so
   */
  record Segment(String tag, List<Slot> slots, boolean always, List<Test> when) implements Step {}

  /**
   * The same steps for each part of a list, or for each member of an object.
   *
   * @param path of the list or object, null for once
   * @param split longest part of the text at the path, which is broken at blanks; 0 for none
   * @param members whether the members of an object are meant
   * @param level code of the hierarchical level that each part is; null for none
   */
  record Each(
      @Nullable String path,
      int split,
      boolean members,
      @Nullable Expression level,
      List<Test> when,
      List<Step> steps)
      implements Step {}

  /** Steps that the map names, at which they may call themselves. */
  record Part(String name, List<Test> when) implements Step {}
}
