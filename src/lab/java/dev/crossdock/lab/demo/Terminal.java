package dev.crossdock.lab.demo;

import dev.crossdock.cli.online.Tty;
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
    return Tty.console().isPresent()
        && System.getenv("NO_COLOR") == null
        && !"dumb".equals(System.getenv("TERM"));
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
