package dev.crossdock.api.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that tests use: the one {@code CROSSDOCK_CHROMIUM} names, else one of the system. */
final class Chromium {
  /** What the last lines of the build show, whether browser tests ran or not. */
  private static final Path REPORT = Path.of("target/browser-tests.txt");

  private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome"};

  private Chromium() {}

  static Optional<Path> find() {
    var named = System.getenv("CROSSDOCK_CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    var folders = Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1);
    return Stream.concat(Arrays.stream(folders), Stream.of("/usr/bin", "/usr/local/bin"))
        .flatMap(folder -> Arrays.stream(NAMES).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static boolean required() {
    return "true".equals(System.getenv("CI"));
  }

  static void report(String what) {
    try {
      Files.createDirectories(Path.of("target"));
      Files.writeString(REPORT, what + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
