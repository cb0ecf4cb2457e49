package dev.crossdock.mapping.file;

import dev.crossdock.diagnostics.Violation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of one file in order, one in memory at a time. Not thread-safe. */
public interface FileDocuments extends AutoCloseable {

  /** What is wrong with the file as a whole. Errors reject it all. */
  List<Violation> violations();

  /** The next document, null at the end or where the whole file is rejected. */
  @Nullable FileFrame next() throws IOException;

  /** What was found wrong with the file as a whole on the way, told when its end is reached. */
  default List<Violation> closing() {
    return List.of();
  }

  /** Bytes that no one could make sense of; told with their place by {@link #closing}. */
  default long setAside() {
    return 0;
  }

  /** Bytes so far that belong to no document and were not set aside. */
  long blanks();

  @Override
  void close() throws IOException;
}
