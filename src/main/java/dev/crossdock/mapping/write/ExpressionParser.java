package dev.crossdock.mapping.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions of outbound maps:
 *
 * <pre>
 * source [options] [when TEST and ...] | source ...     the first that finds something
 * source   'text' | PO | 137                             what begins with a capital or a digit is itself
 *          a.b | list[0].a | list[role=buyer].a | . | ../a | ^a | /a   a path from here, above,
 *                                                        the nearest above that has it, the top
 *          key | position                                name and position in the loop
 *          size LIST | sum LIST/PATH | written TAG      counted
 *          level.id | level.parent | level.code | level.children | levels
 * options  by TABLE [else CODE]                          the code that means it
 *          keep PATH                                     the sender's own code, where it means the same
 *          date | time | offset                          CCYYMMDD, HHMM[SS], +HH:MM
 *          dtm [CLOCK] | dtm-format [CLOCK]              EDIFACT 2380 and 2379; CLOCK: path of a time
 *          implied N                                     N digits behind an implied point
 *          split N M                                     broken at blanks, M parts of N characters
 * TEST     PATH | no PATH | PATH is A|B | PATH not A|B | PATH in TABLE | PATH outside TABLE
 *          PATH length N
 * </pre>
 */
final class ExpressionParser {

  private static final Pattern TOKEN = Pattern.compile("'[^']*'|\\S+");

  private final Function<String, ReverseTable> tables;

  ExpressionParser(Function<String, ReverseTable> tables) {
    this.tables = tables;
  }

  /** Throws {@link IllegalArgumentException} on what is not an expression. */
  Expression expression(String text) {
    var terms = new ArrayList<Term>();
    var tokens = new ArrayList<String>();
    for (var token : tokens(text)) {
      if (token.equals("|")) {
        terms.add(new Reader(tokens, text).term());
        tokens.clear();
      } else {
        tokens.add(token);
      }
    }
    if (!tokens.isEmpty()) {
      terms.add(new Reader(tokens, text).term());
    }
    return new Expression(text, List.copyOf(terms));
  }

  /** The tests of {@code a and b is C}. Throws {@link IllegalArgumentException}. */
  List<Test> tests(String text) {
    return new Reader(tokens(text), text).tests();
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(m -> m.group()).toList();
  }

  private final class Reader {

    private final List<String> tokens;
    private final String text;
    private int at;
    private @Nullable ReverseTable table;
    private @Nullable String otherwise;
    private @Nullable String keep;
    private Term.Form form = Term.Form.PLAIN;
    private @Nullable String clock;
    private int decimals;
    private int width;
    private int parts = 1;
    private List<Test> tests = List.of();

    Reader(List<String> tokens, String text) {
      this.tokens = List.copyOf(tokens);
      this.text = text;
    }

    Term term() {
      var word = next();
      var source = source(word);
      var argument =
          switch (source) {
            case LITERAL -> unquoted(word);
            case PATH -> word;
            case SIZE, SUM, WRITTEN -> next();
            default -> "";
          };
      while (at < tokens.size()) {
        option(next());
      }
      return new Term(
          source, argument, table, otherwise, keep, form, clock, decimals, width, parts, tests);
    }

    private Term.Source source(String word) {
      char first = word.charAt(0);
      if (first == '\'' || Character.isUpperCase(first) || Character.isDigit(first)) {
        return Term.Source.LITERAL;
      }
      return switch (word) {
        case "key" -> Term.Source.KEY;
        case "position" -> Term.Source.POSITION;
        case "size" -> Term.Source.SIZE;
        case "sum" -> Term.Source.SUM;
        case "written" -> Term.Source.WRITTEN;
        case "level.id" -> Term.Source.LEVEL_ID;
        case "level.parent" -> Term.Source.LEVEL_PARENT;
        case "level.code" -> Term.Source.LEVEL_CODE;
        case "level.children" -> Term.Source.LEVEL_CHILDREN;
        case "levels" -> Term.Source.LEVELS;
        default -> Term.Source.PATH;
      };
    }

    private void option(String word) {
      switch (word) {
        case "by" -> {
          table = tables.apply(next());
          otherwise = has("else") ? unquoted(next()) : null;
        }
        case "keep" -> keep = next();
        case "date" -> form = Term.Form.DATE;
        case "time" -> form = Term.Form.TIME;
        case "offset" -> form = Term.Form.OFFSET;
        case "dtm", "dtm-format" -> {
          form = word.equals("dtm") ? Term.Form.FORMATTED : Term.Form.FORMAT;
          boolean named = at < tokens.size() && !tokens.get(at).equals("when");
          clock = named ? next() : null;
        }
        case "implied" -> {
          form = Term.Form.IMPLIED;
          decimals = Integer.parseInt(next());
        }
        case "split" -> {
          width = Integer.parseInt(next());
          parts = Integer.parseInt(next());
        }
        case "when" -> tests = tests();
        default -> throw new IllegalArgumentException("\"" + text + "\": what is " + word + "?");
      }
    }

    List<Test> tests() {
      var list = new ArrayList<Test>();
      do {
        list.add(test());
      } while (has("and"));
      return List.copyOf(list);
    }

    private Test test() {
      boolean none = has("no");
      var path = next();
      if (has("is")) {
        return new Test(path, false, values(), 0, null);
      }
      if (has("not")) {
        return new Test(path, true, values(), 0, null);
      }
      if (has("in")) {
        return new Test(path, false, Set.of(), 0, tables.apply(next()));
      }
      if (has("outside")) {
        return new Test(path, true, Set.of(), 0, tables.apply(next()));
      }
      if (has("length")) {
        return new Test(path, none, Set.of(), Integer.parseInt(next()), null);
      }
      return new Test(path, none, Set.of(), 0, null);
    }

    private Set<String> values() {
      return Set.of(unquoted(next()).split("\\|", -1));
    }

    private String next() {
      if (at >= tokens.size()) {
        throw new IllegalArgumentException("\"" + text + "\": something is missing at its end");
      }
      return tokens.get(at++);
    }

    private boolean has(String word) {
      if (at < tokens.size() && tokens.get(at).equals(word)) {
        at++;
        return true;
      }
      return false;
    }

    private static String unquoted(String token) {
      return token.startsWith("'") ? token.substring(1, token.length() - 1) : token;
    }
  }
}
