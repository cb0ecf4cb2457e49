package dev.crossdock.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which packages write which tables, read from the SQL in Java sources. */
final class TableWrites {

  /** Stands for a table whose name is put in when the statement is made. */
  static final String ANY = "any";

  /** Comments, and quotation marks that begin no text. */
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|^\\s*//[^\\n]*$|'\\\\?\"'", Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern TEXT =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

  private static final Pattern CONTINUED = Pattern.compile("(?<!\")\"\\s*\\+\\s*\"(?!\"\")");

  /** A name that is put in ends the text, or is a format's place. */
  private static final Pattern WRITE =
      Pattern.compile(
          "\\b(?:insert into|(?<!for |key )update|delete from|merge into|truncate(?: table)?)\\s+"
              + "(?:only\\s+)?([a-z_]+\\b|%\\d*\\$?s|(?:\\\\\"|)$)");

  private static final Pattern TABLE =
      Pattern.compile("(?m)^create table (\\w++)(?! partition of)");

  private TableWrites() {}

  /** The tables that a migration creates, without their partitions. */
  static SortedSet<String> tables(String migration) {
    return TABLE
        .matcher(migration)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The packages below {@code root} that write each table, by table. */
  static SortedMap<String, SortedSet<String>> find(Path root, Set<String> tables)
      throws IOException {
    var found = new TreeMap<String, SortedSet<String>>();
    try (Stream<Path> files = Files.walk(root)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var name = root.relativize(file.getParent()).toString().replace('/', '.');
        of(Files.readString(file), tables)
            .forEach(table -> found.computeIfAbsent(table, t -> new TreeSet<>()).add(name));
      }
    }
    return found;
  }

  /** The tables that this source writes. */
  static SortedSet<String> of(String source, Set<String> tables) {
    var code = CONTINUED.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
    return TEXT.matcher(code)
        .results()
        .map(TableWrites::text)
        .flatMap(text -> WRITE.matcher(text).results())
        .map(write -> write.group(1))
        .map(name -> name.matches("[a-z_]+") ? name : ANY)
        .filter(name -> name.equals(ANY) || tables.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(MatchResult literal) {
    return literal.group(1) == null ? literal.group(2) : literal.group(1);
  }
}
