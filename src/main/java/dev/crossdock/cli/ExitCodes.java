package dev.crossdock.cli;

/** What the command line ends with. */
final class ExitCodes {

  /** No error; warnings are allowed. */
  static final int OK = 0;

  /** The command itself failed. */
  static final int FAILURE = 1;

  /** At least one violation or finding of severity error. */
  static final int VIOLATIONS = 2;

  /** Wrong usage. */
  static final int USAGE = 64;

  private ExitCodes() {}
}
