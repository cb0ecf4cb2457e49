package dev.crossdock.mapping.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the statements of a map, one a line; {@code #} begins a comment. Statements are for the
 * document itself, or for the records that a line {@code on OrderLine Party:} before them names:
 *
 * <pre>
 * target (=|+=|?=) source [options]         ?=: only where no other statement says it
 * source   e2 | e2 + e3 | e2 ++ e3 | 'text'    + joins with a blank, ++ without
 *          here | sent                         the place of the segment; the day the interchange
 *                                              was made
 * target   partOf: the number of the line that this one is a part of
 *          or: unread e1 e2 [when ...]         values that nothing is made of, on purpose
 * options  by TABLE [else TEXT|drop]           translate by mappings/codes/TABLE.yaml
 *          named ATTR by TABLE [else LIST|drop]  * in the target is what ATTR means;
 *                                              what has no or no free target goes to the LIST,
 *                                              with its code
 *          default TEXT|count                  where the source is empty
 *          implied N                           N digits behind an implied decimal point
 *          unsigned                            a minus says nothing that a code does not say
 *          format ATTR | time ATTR | zone ATTR how a date is written, its time, its zone
 *          share AMOUNT of BASE                a percentage, written as 10 or as 0.10: the amount
 *                                              and what it is a share of tell which
 *          gln | gtin | sscc                   check the check digit; of an SSCC, leave out the 00
 *          through ATTR                        each number of a range whose last is in ATTR
 *          repeat N step S                     N times, each with element numbers S higher,
 *                                              e1! stays e1
 *          for RECORD                          for the records of this kind that are opened below,
 *                                              where they have no such value of their own
 *          when ATTR (is|not) V|V|'' and ...   or: when ATTR (in|outside) TABLE; {@code @type} in
 *                                              place of an attribute is what the record has there
 * </pre>
 */
final class StatementParser {

  private static final Pattern TOKEN = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern ELEMENT = Pattern.compile("e(\\d+)((?:\\.\\d+)?)");

  private static final Pattern FIXED = Pattern.compile("e[0-9.]+!");

  private static final Pattern SECTION = Pattern.compile("on ([\\w ]+):");

  private final Binding binding;

  StatementParser(Binding binding) {
    this.binding = binding;
  }

  /** All statements of a text, by the record they are for. Throws {@link BindingException}. */
  Map<Class<?>, List<Statement>> parse(String text) {
    var statements = new HashMap<Class<?>, List<Statement>>();
    var shapes = List.of(binding.root());
    for (var line : text.lines().toList()) {
      var content = line.replaceFirst("#.*", "").strip();
      var section = SECTION.matcher(content);
      if (section.matches()) {
        shapes = binding.shapes(section.group(1));
      } else if (!content.isEmpty()) {
        for (var shape : shapes) {
          statements
              .computeIfAbsent(shape.type(), type -> new ArrayList<>())
              .addAll(line(content, shape));
        }
      }
    }
    return Map.copyOf(statements);
  }

  private List<Statement> line(String content, RecordShape shape) {
    try {
      return line(tokens(content), shape);
    } catch (BindingException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new BindingException("\"" + content + "\": " + e.getMessage(), e);
    }
  }

  private static List<String> tokens(String line) {
    var tokens = new ArrayList<String>();
    var matcher = TOKEN.matcher(line);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private List<Statement> line(List<String> tokens, RecordShape shape) {
    int repeat = tokens.indexOf("repeat");
    if (repeat < 0) {
      return List.of(new StatementLine(binding, tokens, 0).read(shape));
    }
    int times = Integer.parseInt(tokens.get(repeat + 1));
    int step = Integer.parseInt(tokens.get(repeat + 3));
    var once = new ArrayList<>(tokens);
    once.subList(repeat, repeat + 4).clear();
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < times; i++) {
      int shift = i * step;
      var shifted = once.stream().map(token -> shifted(token, shift)).toList();
      statements.add(new StatementLine(binding, shifted, i).read(shape));
    }
    return statements;
  }

  private static String shifted(String token, int by) {
    if (FIXED.matcher(token).matches()) {
      return token.substring(0, token.length() - 1);
    }
    Matcher matcher = ELEMENT.matcher(token);
    return matcher.matches()
        ? "e" + (Integer.parseInt(matcher.group(1)) + by) + matcher.group(2)
        : token;
  }
}
