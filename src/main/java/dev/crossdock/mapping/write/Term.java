package dev.crossdock.mapping.write;

import dev.crossdock.diagnostics.WritingCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to find a value.
 *
 * @param argument path, literal or tag, by source
 * @param table code list the value is turned into a code of
 * @param otherwise code where the list has none; null: that is a violation
 * @param keep path of the sender's own code, written where it means the same
 * @param clock path of the time of day that goes with a date; null: the value has it, or there is
 *     none
 * @param decimals how many digits lie behind an implied decimal point
 * @param width longest part of a text that is broken at blanks, 0 for one that is not
 * @param parts how many parts there may be
 */
record Term(
    Source source,
    String argument,
    @Nullable ReverseTable table,
    @Nullable String otherwise,
    @Nullable String keep,
    Form form,
    @Nullable String clock,
    int decimals,
    int width,
    int parts,
    List<Test> tests) {

  /** What says nothing, so that nothing is lost where there is no code for it. */
  private static final Set<String> UNTOLD = Set.of("other", "unspecified");

  /** Where a value comes from. */
  enum Source {
    LITERAL,
    PATH,
    KEY,
    POSITION,
    SIZE,
    SUM,
    WRITTEN,
    LEVEL_ID,
    LEVEL_PARENT,
    LEVEL_CODE,
    LEVEL_CHILDREN,
    LEVELS
  }

  /** How a value is written. */
  enum Form {
    PLAIN,
    DATE,
    TIME,
    OFFSET,
    FORMATTED,
    FORMAT,
    IMPLIED
  }

  List<Found> values(Scope scope, Composer composer) {
    for (var test : tests) {
      if (!test.holds(scope, composer)) {
        return List.of();
      }
    }
    var found = raw(scope, composer);
    if (found.text().isEmpty()) {
      return List.of();
    }
    found = coded(formed(found, scope, composer), scope, composer);
    return width == 0 ? List.of(found) : broken(found, width, parts, composer);
  }

  private Found raw(Scope scope, Composer composer) {
    return switch (source) {
      case LITERAL -> Found.literal(argument);
      case PATH -> composer.read(scope.at(argument));
      case KEY -> Found.made(scope.key());
      case POSITION -> Found.made(String.valueOf(scope.position()));
      case SIZE -> Found.made(String.valueOf(scope.at(argument).node().size()));
      case SUM -> Found.made(composer.sum(scope, argument));
      case WRITTEN -> Found.made(String.valueOf(composer.written(argument)));
      case LEVELS -> Found.made(String.valueOf(composer.levels()));
      default -> level(scope);
    };
  }

  private Found level(Scope scope) {
    var level = scope.level();
    if (level == null) {
      return Found.NOTHING;
    }
    return Found.made(
        switch (source) {
          case LEVEL_ID -> String.valueOf(level.id());
          case LEVEL_PARENT -> level.parent() == 0 ? "" : String.valueOf(level.parent());
          case LEVEL_CODE -> level.code();
          default -> Composer.CHILDREN + level.id();
        });
  }

  private Found formed(Found found, Scope scope, Composer composer) {
    var text = found.text();
    return switch (form) {
      case PLAIN -> found;
      case DATE -> found.as(DateWriting.date(text));
      case TIME -> found.as(DateWriting.time(text));
      case OFFSET -> found.as(DateWriting.offset(text));
      case FORMATTED -> found.as(DateWriting.formatted(text, clock(scope, composer)));
      case FORMAT -> found.as(DateWriting.format(text, clock(scope, composer)));
      case IMPLIED -> implied(found, composer);
    };
  }

  private @Nullable String clock(Scope scope, Composer composer) {
    var time = clock == null ? "" : composer.read(scope.at(clock)).text();
    return time.isEmpty() ? null : time;
  }

  private Found implied(Found found, Composer composer) {
    var number = new BigDecimal(found.text()).movePointRight(decimals).stripTrailingZeros();
    if (number.scale() > 0) {
      composer.report(
          WritingCode.NUMBER_NOT_WRITABLE,
          found,
          "\"" + found.text() + "\" has more than " + decimals + " decimals.");
    }
    return found.as(number.toBigInteger().toString());
  }

  private Found coded(Found found, Scope scope, Composer composer) {
    if (table == null || found.text().isEmpty()) {
      return found;
    }
    var code = table.code(found.text());
    if (keep != null) {
      var own = composer.read(scope.at(keep)).text();
      var meaning = table.meaning(own);
      boolean unlisted = code == null && meaning == null && composer.isOfOwnStandard();
      if (!own.isEmpty() && (found.text().equals(meaning) || unlisted)) {
        return found.as(own);
      }
    }
    if (code == null && otherwise == null) {
      composer.report(
          WritingCode.CODE_NOT_WRITABLE, found, "There is no code for \"" + found.text() + "\".");
    } else if (code == null && otherwise != null && !UNTOLD.contains(found.text())) {
      composer.report(
          WritingCode.VALUE_NOT_WRITTEN,
          found,
          otherwise.isEmpty()
              ? "There is no code for it."
              : "There is no code for it; " + otherwise + " is written.");
    }
    return found.as(code == null ? (otherwise == null ? "" : otherwise) : code);
  }

  /** Parts that give the text again when they are joined by blanks. */
  static List<Found> broken(Found found, int width, int parts, Composer composer) {
    var broken = new ArrayList<Found>();
    if (found.text().isEmpty()) {
      return broken;
    }
    var rest = found.text();
    while (rest.length() > width && broken.size() < parts - 1) {
      int blank = rest.lastIndexOf(' ', width);
      if (blank <= 0) {
        break;
      }
      broken.add(found.as(rest.substring(0, blank)));
      rest = rest.substring(blank + 1);
    }
    broken.add(found.as(rest));
    if (rest.length() > width) {
      composer.report(
          WritingCode.TEXT_NOT_WRITABLE,
          found,
          parts == Integer.MAX_VALUE
              ? "It cannot be broken into parts of " + width + " characters."
              : "It does not fit into " + parts + " times " + width + " characters.");
    }
    return broken;
  }
}
