package dev.crossdock.lab.bench;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Smooks' own EDI readers and Daffodil, which the hub never has on its class path. They come first,
 * but for Smooks itself, so that both sides run on the same one.
 */
final class StockLibraries extends URLClassLoader {

  private static final List<String> OWN =
      List.of("scala.", "org.apache.daffodil.", "org.smooks.cartridges.edi");

  private StockLibraries(URL[] jars, ClassLoader parent) {
    super("smooks' own readers", jars, parent);
  }

  /** Whether they lie in this folder. */
  static boolean in(Path folder) {
    return Files.isDirectory(folder);
  }

  static StockLibraries open(Path folder) throws IOException {
    var jars = new ArrayList<URL>();
    try (var files = Files.newDirectoryStream(folder, "*.jar")) {
      for (var jar : files) {
        jars.add(url(jar));
      }
    }
    return new StockLibraries(jars.toArray(URL[]::new), StockLibraries.class.getClassLoader());
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (findLoadedClass(name) == null && OWN.stream().anyMatch(name::startsWith)) {
        return findClass(name);
      }
      return super.loadClass(name, resolve);
    }
  }
}
