package dev.crossdock.cli;

import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.util.List;

/** One check of configuration files. */
interface Lint {

  /** What it checks, in a word: {@code maps}, {@code partners}. */
  String name();

  /** The folder below home that it reads, such as {@code mappings}; empty for all of them. */
  String folder();

  /** Everything wrong with the files of a home folder, as far as they are in the scope. */
  List<Finding> check(Home home, LintScope scope) throws IOException;

  /** Everything wrong with the files of a home folder. */
  default List<Finding> check(Home home) throws IOException {
    return check(home, LintScope.ALL);
  }
}
