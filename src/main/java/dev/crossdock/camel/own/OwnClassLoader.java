package dev.crossdock.camel.own;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What routes of one's own see of the hub's class path: the JDK, Camel, the components that are on
 * board, a few clients, and {@code dev.crossdock.route}. Everything else comes from the jars in
 * {@code lib/}.
 */
final class OwnClassLoader extends ClassLoader {

  private static final String SERVICES = "META-INF/services/org/apache/camel/";

  /**
   * OGNL in simple, {@code ${bean:...}} and {@code method:} would reach any class by reflection.
   */
  private static final Set<String> HIDDEN = Set.of("language/bean");

  private static final List<String> PACKAGES =
      List.of(
          "org.apache.camel.",
          "org.slf4j.",
          "dev.crossdock.route.",
          "jakarta.jms.",
          "org.apache.qpid.jms.",
          "org.postgresql.ds.");

  private static final String QUARKUS = "org.apache.camel.quarkus.";

  private final ClassLoader hub;

  private OwnClassLoader(ClassLoader hub) {
    super("own-routes-view", ClassLoader.getPlatformClassLoader());
    this.hub = hub;
  }

  /** A loader over the jars of a folder, which need not be there; the caller closes it. */
  static URLClassLoader over(Path lib, ClassLoader hub) throws IOException {
    var urls = new ArrayList<URL>();
    if (Files.isDirectory(lib)) {
      try (var jars = Files.newDirectoryStream(lib, "*.jar")) {
        for (var jar : jars) {
          urls.add(jar.toUri().toURL());
        }
      }
    }
    return new URLClassLoader("own-routes", urls.toArray(URL[]::new), new OwnClassLoader(hub));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (PACKAGES.stream().anyMatch(name::startsWith) && !name.startsWith(QUARKUS)) {
      return hub.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    return isOpen(name) ? hub.getResource(name) : null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return isOpen(name) ? hub.getResources(name) : Collections.emptyEnumeration();
  }

  /** Camel finds components, languages and data formats by such files. */
  private static boolean isOpen(String name) {
    if (!name.startsWith(SERVICES)) {
      return false;
    }
    var service = name.substring(SERVICES.length());
    return service.startsWith("component/")
        ? Components.ON_BOARD.contains(service.substring("component/".length()))
        : !HIDDEN.contains(service);
  }
}
