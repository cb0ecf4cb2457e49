package dev.crossdock.lab.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Libraries of some lines that processes are started with, compiled where they are used. */
final class Preload {

  private Preload() {}

  /** Why there can be none here; empty when there can. */
  static Optional<String> missing() {
    try {
      Tools.run("gcc", "--version");
      return Optional.empty();
    } catch (IOException | DrillFailure e) {
      return Optional.of("needs gcc, for a library of some lines");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /**
   * What a process needs to start with the library.
   *
   * @param name of its source beside the drill's other files
   * @param folder where it is compiled
   * @param variable tells it {@code file}
   */
  static Map<String, String> environment(String name, Path folder, String variable, Path file)
      throws IOException, InterruptedException, DrillFailure {
    var source = folder.resolve(name + ".c");
    var library = folder.resolve(name + ".so");
    try (var in = Preload.class.getResourceAsStream("/drill/" + name + ".c")) {
      if (in == null) {
        throw new IllegalStateException(name + ".c is missing");
      }
      Files.write(source, in.readAllBytes());
    }
    Tools.run(
        "gcc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString(), "-ldl");
    return Map.of("LD_PRELOAD", library.toString(), variable, file.toString());
  }
}
