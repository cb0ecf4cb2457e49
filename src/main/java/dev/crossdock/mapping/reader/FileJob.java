package dev.crossdock.mapping.reader;

import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.Sources;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.smooks.api.TypedKey;

/**
 * One document of a file to be read by {@link FileReader}.
 *
 * @param selected whether an element of this name is to be handed over
 * @param sources where its values lie, where somebody asked for it
 */
public record FileJob(FileFrame frame, Predicate<String> selected, @Nullable Sources sources) {

  /** Where the reader finds its job. */
  public static final TypedKey<FileJob> KEY = TypedKey.of("crossdock.file");
}
