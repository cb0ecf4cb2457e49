package dev.crossdock.mapping.reader;

import dev.crossdock.mapping.file.FileFrame;
import java.util.function.Predicate;
import org.smooks.api.TypedKey;

/**
 * One document of a file to be read by {@link FileReader}.
 *
 * @param selected whether an element of this name is to be handed over
 */
public record FileJob(FileFrame frame, Predicate<String> selected) {

  /** Where the reader finds its job. */
  public static final TypedKey<FileJob> KEY = TypedKey.of("crossdock.file");
}
