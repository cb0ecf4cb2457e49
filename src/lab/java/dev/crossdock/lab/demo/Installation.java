package dev.crossdock.lab.demo;

import dev.crossdock.cli.Main;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the hub's program and its configuration lie.
 *
 * @param jar the runnable hub
 * @param home folder of partners, routes, mappings and rules
 */
public record Installation(Path jar, Path home) {

  /** The one that the command line was loaded from. */
  public static Installation find() throws DemoFailure {
    var jar =
        candidates(System.getProperty("crossdock.jar"))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(
                () ->
                    new DemoFailure(
                        "The hub is not built. Run ./mvnw package, or start the demonstration with"
                            + " ./crossdock demo, which builds it."));
    return new Installation(jar, home(jar));
  }

  private static Stream<Path> candidates(@Nullable String named) {
    var beside =
        Optional.ofNullable(Main.class.getProtectionDomain().getCodeSource())
            .map(
                source -> {
                  try {
                    return Path.of(source.getLocation().toURI());
                  } catch (URISyntaxException e) {
                    throw new IllegalStateException(e);
                  }
                });
    return Stream.of(
            Optional.ofNullable(named).map(Path::of),
            beside.map(app -> app.resolveSibling("../quarkus-run.jar").normalize()),
            Optional.of(Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath()))
        .flatMap(Optional::stream);
  }

  private static Path home(Path jar) throws DemoFailure {
    var named = System.getProperty("crossdock.home", System.getenv("CROSSDOCK_HOME"));
    var start = named == null ? Path.of("") : Path.of(named);
    try {
      var real = jar.toRealPath();
      return Stream.concat(
              Stream.of(start.toAbsolutePath()),
              named == null ? Stream.iterate(real, p -> p != null, Path::getParent) : Stream.of())
          .filter(p -> Files.isDirectory(p.resolve("partners")))
          .filter(p -> Files.isDirectory(p.resolve("routes")))
          .findFirst()
          .orElseThrow(
              () ->
                  new DemoFailure(
                      "There is no folder partners/ in "
                          + start.toAbsolutePath()
                          + "; run this where Crossdock lies, or set CROSSDOCK_HOME."));
    } catch (IOException e) {
      throw new DemoFailure(jar + " can't be read: " + e.getMessage());
    }
  }
}
