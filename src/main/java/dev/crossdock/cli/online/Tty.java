package dev.crossdock.cli.online;

import java.io.Console;
import java.util.Optional;

/** The terminal of this process, if there is one. */
public final class Tty {

  private Tty() {}

  /** Empty where input or output is redirected. */
  @SuppressWarnings("SystemConsoleNull") // isTerminal tells from Java 22 on
  public static Optional<Console> console() {
    var console = System.console();
    return console != null && isTerminal(console) ? Optional.of(console) : Optional.empty();
  }

  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // before Java 22 there is no console without a terminal
    }
  }
}
