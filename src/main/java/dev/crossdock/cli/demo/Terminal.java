package dev.crossdock.cli.demo;

import java.io.PrintWriter;

/** Writes to the terminal; in colours only when it is one. */
final class Terminal {

  private final PrintWriter out;
  private final boolean colours;

  Terminal(PrintWriter out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  /** Whether this process writes to a terminal that shows colours. */
  static boolean isOne() {
    var console = System.console();
    return console != null
        && System.getenv("NO_COLOR") == null
        && !"dumb".equals(System.getenv("TERM"))
        && isTerminal(console);
  }

  /** From Java 22 on there is a console without a terminal, too; it tells. */
  private static boolean isTerminal(java.io.Console console) {
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Writes without ending the line. */
  void part(String text) {
    out.print(text);
    out.flush();
  }

  String good(String text) {
    return coloured("32", text);
  }

  String bad(String text) {
    return coloured("31", text);
  }

  String dim(String text) {
    return coloured("2", text);
  }

  String strong(String text) {
    return coloured("1", text);
  }

  private String coloured(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
