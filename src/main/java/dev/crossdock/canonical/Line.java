package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a document. */
public interface Line {
  /** The sender's line number; the position of the line where the sender gave none. */
  String number();

  /** What it is about; {@link ItemIds#NONE} where nothing says it. */
  ItemIds item();

  /** What it is about, as text. */
  @Nullable String description();

  /** Where it was read from. */
  @Nullable Origin source();

  /** Components of it; none where such a line has none. */
  default List<SubLine> subLines() {
    return List.of();
  }

  /** How many lines a sender may count here: this one alone, or its components too. */
  default int lineCount() {
    return 1 + subLines().stream().mapToInt(Line::lineCount).sum();
  }
}
