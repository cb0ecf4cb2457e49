package dev.crossdock.config;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of routes of one's own, as the hub took them over. Safe for many threads. */
public interface RouteFilesTaken {

  /** All files that are there now, by name. */
  List<Taken> files();

  /**
   * One file.
   *
   * @param file such as {@code routes/alder-folder.camel.yaml}
   * @param routes ids of the routes that run, maybe of its last good version
   * @param problem why this version does not run; null: it does
   */
  record Taken(String file, Set<String> routes, @Nullable String problem) {}
}
