package dev.crossdock.mapping.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One statement of a map, read word by word. Not thread-safe. */
final class StatementLine {

  private static final Set<String> SIGNS = Set.of("=", "+=", "?=");

  private final Binding binding;
  private final List<String> tokens;
  private final int round;
  private final List<String> attributes = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final Map<String, TargetPath> targets = new HashMap<>();
  private int at;
  private String joiner = " ";
  private @Nullable String literal;
  private @Nullable CodeTable table;
  private @Nullable String otherwise;
  private @Nullable String named;
  private boolean passesOver;
  private @Nullable TargetPath others;
  private @Nullable String byDefault;
  private int implied = -1;
  private boolean unsigned;
  private @Nullable String format;
  private @Nullable String time;
  private @Nullable String zone;
  private Statement.Check check = Statement.Check.NONE;
  private @Nullable String through;
  private Statement.@Nullable Share share;
  private @Nullable RecordShape below;

  /**
   * @param round which repetition of the line this is, from 0
   */
  StatementLine(Binding binding, List<String> tokens, int round) {
    this.binding = binding;
    this.tokens = tokens;
    this.round = round;
  }

  /** The statement, for records of this shape. Throws {@link BindingException}. */
  Statement read(RecordShape current) {
    if (tokens.get(0).equals("unread")) {
      return unread(current);
    }
    int given = tokens.indexOf("for");
    if (given > 0) {
      below = binding.shapes(tokens.get(given + 1)).get(0);
    }
    var shape = below == null ? current : below;
    var target = next();
    var sign = next();
    if (!SIGNS.contains(sign)) {
      throw new BindingException("=, += or ?= expected, not " + sign);
    }
    source();
    while (at < tokens.size()) {
      option(next(), target, shape);
    }
    boolean pathless = named != null || target.equals(Statement.PART_OF);
    return made(pathless ? null : path(target, shape), sign);
  }

  /** Values that are left unread on purpose. */
  private Statement unread(RecordShape shape) {
    next();
    while (at < tokens.size() && !tokens.get(at).equals("when")) {
      attributes.add(next());
    }
    while (at < tokens.size()) {
      option(next(), "", shape);
    }
    literal = Statement.UNREAD;
    return made(null, "=");
  }

  private Statement made(@Nullable TargetPath target, String sign) {
    return new Statement(
        target,
        List.copyOf(attributes),
        joiner,
        literal,
        sign.equals("+="),
        sign.equals("?="),
        table,
        otherwise,
        named,
        Map.copyOf(targets),
        passesOver,
        others,
        byDefault,
        implied,
        unsigned,
        format,
        time,
        zone,
        check,
        through,
        share,
        List.copyOf(conditions),
        below,
        reads(),
        round);
  }

  private Reads reads() {
    var names =
        Stream.of(
                conditions.stream().map(Condition::attribute),
                attributes.stream(),
                Stream.of(named, format, time, zone, through).filter(Objects::nonNull),
                share == null ? Stream.<String>empty() : Stream.of(share.amount(), share.base()))
            .flatMap(all -> all)
            .distinct()
            .toList();
    return new Reads(names);
  }

  private TargetPath path(String text, RecordShape shape) {
    if (!Character.isUpperCase(text.charAt(0))) {
      return TargetPath.parse(text, shape, binding.root());
    }
    return TargetPath.around(text, binding.shapes(text.substring(0, text.indexOf('.'))).get(0));
  }

  private void source() {
    var first = next();
    if (first.startsWith("'") || first.equals("here") || first.equals("sent")) {
      literal = unquoted(first);
      return;
    }
    attributes.add(first);
    while (has("+")) {
      attributes.add(next());
    }
    while (has("++")) {
      attributes.add(next());
      joiner = "";
    }
  }

  private void option(String word, String target, RecordShape shape) {
    switch (word) {
      case "by" -> {
        table = binding.tables().table(next());
        otherwise = has("else") ? unquoted(next()) : null;
      }
      case "named" -> named(target, shape);
      case "default" -> byDefault = unquoted(next());
      case "unsigned" -> unsigned = true;
      case "implied" -> implied = Integer.parseInt(next());
      case "format" -> format = next();
      case "time" -> time = next();
      case "zone" -> zone = next();
      case "through" -> through = next();
      case "share" -> share = share();
      case "gln" -> check = Statement.Check.GLN;
      case "gtin" -> check = Statement.Check.GTIN;
      case "sscc" -> check = Statement.Check.SSCC;
      case "for" -> next();
      case "when", "and" -> conditions.add(condition());
      default -> throw new BindingException("what is " + word + "?");
    }
  }

  private Statement.Share share() {
    var amount = next();
    if (!has("of")) {
      throw new BindingException("share needs AMOUNT of BASE");
    }
    return new Statement.Share(amount, next());
  }

  private void named(String target, RecordShape shape) {
    named = next();
    if (!has("by")) {
      throw new BindingException("named needs by TABLE");
    }
    var names = binding.tables().table(next());
    names
        .meanings()
        .forEach((code, name) -> targets.put(code, path(target.replace("*", name), shape)));
    if (has("else")) {
      var list = next();
      passesOver = list.equals("drop");
      others = passesOver ? null : others(target, list, shape);
    }
  }

  /** Further identifiers have a scheme and an id, everything else a code and one value. */
  private TargetPath others(String target, String list, RecordShape shape) {
    var prefix = target.substring(0, target.indexOf('*'));
    var code = prefix + list + "[].code";
    if (!TargetPath.exists(code, shape, binding.root())) {
      return path(target.replace("*", list + "[].id"), shape);
    }
    var value = path(code, shape).leafOwner().fields().get(1).name();
    return path(target.replace("*", list + "[each]." + value), shape);
  }

  private Condition condition() {
    var attribute = next();
    var relation = next();
    boolean negated = relation.equals("not") || relation.equals("outside");
    return switch (relation) {
      case "is", "not" -> Condition.oneOf(attribute, negated, values(next()));
      case "in", "outside" -> Condition.in(attribute, negated, binding.tables().table(next()));
      default -> throw new BindingException("is, not, in or outside expected");
    };
  }

  private Set<String> values(String text) {
    var values = new HashSet<String>();
    for (var value : text.split("\\|", -1)) {
      values.add(unquoted(value));
    }
    return values;
  }

  private String next() {
    if (at >= tokens.size()) {
      throw new BindingException("something is missing at its end");
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

  private String unquoted(String token) {
    return token.startsWith("'") ? token.substring(1, token.length() - 1) : token;
  }
}
