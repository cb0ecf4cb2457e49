package dev.crossdock.lab;

import java.nio.file.Path;

/** The command line as the script {@code crossdock} starts it, of the build just before. */
public final class PackagedCommand {

  /** Where the hub is packaged. */
  public static final Path APP = Path.of("target/quarkus-app").toAbsolutePath();

  /** The jar of bench, drill and demo. */
  public static final Path LAB = APP.resolveSibling("crossdock-lab.jar");

  private PackagedCommand() {}

  /** The hub's jars, and the lab's behind them. */
  public static String classPath() {
    return "%1$s/app/*:%1$s/lib/main/*:%1$s/lib/boot/*:%2$s".formatted(APP, LAB);
  }
}
