package dev.crossdock.config.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what partner files only refer to: {@code file:path} ({@code ${data}} and {@code ${home}}
 * stand for those folders, other paths are relative to home) and {@code env:NAME}.
 */
public final class References {

  private static final long MAX_BYTES = 64 << 20;

  private final Path home;
  private final Path data;
  private final Map<String, String> environment;

  public References(Path home, Path data, Map<String, String> environment) {
    this.home = home;
    this.data = data;
    this.environment = Map.copyOf(environment);
  }

  /** Whether this text refers to something rather than being the value itself. */
  static boolean isReference(String text) {
    return text.startsWith("file:") || text.startsWith("env:");
  }

  /** The lines behind a reference, blanks and {@code #} comments left out; empty if not there. */
  Optional<List<String>> lines(String reference) {
    return text(reference)
        .map(t -> t.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")))
        .map(lines -> lines.toList())
        .filter(lines -> !lines.isEmpty());
  }

  /** What a file holds; empty if it is not there. */
  Optional<byte[]> bytes(String reference) {
    var path = path(reference);
    try {
      return Files.isRegularFile(path) && Files.size(path) <= MAX_BYTES
          ? Optional.of(Files.readAllBytes(path))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path path(String reference) {
    return home.resolve(
        reference
            .substring("file:".length())
            .replace("${data}", data.toAbsolutePath().toString())
            .replace("${home}", home.toAbsolutePath().toString()));
  }

  private Optional<String> text(String reference) {
    if (reference.startsWith("env:")) {
      return Optional.ofNullable(environment.get(reference.substring("env:".length())));
    }
    var path = path(reference);
    try {
      return Files.isRegularFile(path) && Files.size(path) <= MAX_BYTES
          ? Optional.of(Files.readString(path))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
