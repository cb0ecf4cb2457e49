package dev.crossdock.mapping.write;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written next of a file without an envelope. */
sealed interface FileStep {

  /**
   * An element, or a record; left out where nothing of the document is in it.
   *
   * @param values its attributes or fields
   */
  record Element(
      String name,
      Map<String, Expression> values,
      @Nullable Expression text,
      List<FileStep> steps,
      List<Test> when)
      implements FileStep {}

  /**
   * The same steps for each part of a list.
   *
   * @param path of the list, null for once
   */
  record Each(@Nullable String path, List<Test> when, List<FileStep> steps) implements FileStep {}
}
