package dev.crossdock.cli;

import dev.crossdock.fault.Finding;
import java.io.IOException;
import java.util.List;

/** One check of configuration files. */
interface Lint {

  /** What it checks, in a word: {@code maps}, {@code partners}. */
  String name();

  /** Everything wrong with the files of a home folder. */
  List<Finding> check(Home home) throws IOException;
}
