package dev.crossdock.reference;

import dev.crossdock.diagnostics.Nearest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One list of codes: theirs and ours, each row for its time. Found by hash, whatever its length.
 * Immutable.
 */
public final class CrossReference {

  private final Side theirs;
  private final Side ours;

  CrossReference(List<ReferenceRow> rows) {
    this.theirs = new Side(rows, ReferenceRow::theirs);
    this.ours = new Side(rows, ReferenceRow::ours);
  }

  /** What we call it on that day; null where that is not known. */
  public @Nullable String ours(String code, LocalDate day) {
    var row = theirs.row(code, day);
    return row == null ? null : row.ours();
  }

  /**
   * What the partner calls it on that day, the first in the file where it has several words for it;
   * null where that is not known.
   */
  public @Nullable String theirs(String code, LocalDate day) {
    var row = ours.row(code, day);
    return row == null ? null : row.theirs();
  }

  /**
   * Says that a code of theirs is not known on a day, when it was or will be, and what is near it.
   *
   * @param near whether to look for those near it
   */
  public String unknownOfTheirs(String code, LocalDate day, ReferenceKind kind, boolean near) {
    return theirs.unknown(
        code, day, "is not among the partner's " + kind.id() + " that are known", near);
  }

  /** The same of one of ours. */
  public String unknownOfOurs(String code, LocalDate day, ReferenceKind kind, boolean near) {
    return ours.unknown(
        code, day, "is not among our " + kind.id() + " that the partner knows", near);
  }

  /** The rows by one of their codes. */
  private static final class Side {
    private final Map<String, List<ReferenceRow>> rows;
    private final Neighbours neighbours;

    Side(List<ReferenceRow> rows, Function<ReferenceRow, String> code) {
      this.rows = new HashMap<>(rows.stream().collect(Collectors.groupingBy(code)));
      this.neighbours = new Neighbours(this.rows.keySet());
    }

    @Nullable ReferenceRow row(String code, LocalDate day) {
      for (var row : rows.getOrDefault(code, List.of())) {
        if (row.holds(day)) {
          return row;
        }
      }
      return null;
    }

    String unknown(String code, LocalDate day, String what, boolean near) {
      var other = rows.getOrDefault(code, List.of());
      if (!other.isEmpty()) {
        return "\"%s\" %s on %s; it is listed %s."
            .formatted(
                code,
                what,
                day,
                other.stream().map(ReferenceRow::when).collect(Collectors.joining(", ")));
      }
      var words = "\"%s\" %s on %s.".formatted(code, what, day);
      return near ? words + Nearest.to(code, neighbours.of(code)) : words;
    }
  }
}
