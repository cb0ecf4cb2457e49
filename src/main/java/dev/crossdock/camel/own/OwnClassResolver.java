package dev.crossdock.camel.own;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.apache.camel.impl.engine.DefaultClassResolver;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Finds classes by name in one loader only. Camel's own resolver falls back to the thread's loader
 * and to Camel's, which see the whole hub. Of the JDK, what starts processes, opens files or
 * reaches other classes is not found.
 */
final class OwnClassResolver extends DefaultClassResolver {

  private static final Pattern DENIED =
      Pattern.compile(
          "java\\.lang\\.(Runtime|Process|System|Class|Thread|Module|reflect\\.|invoke\\.).*"
              + "|java\\.(nio\\.(file|channels)|sql|rmi)\\..*|java\\.io\\.(File|Random|Object).*"
              + "|java\\.net\\.URLClassLoader|javax\\..*|jdk\\..*|sun\\..*|com\\.sun\\..*");

  private final ClassLoader loader;

  OwnClassResolver(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  protected @Nullable Class<?> loadClass(@Nullable String name, @Nullable ClassLoader ignored) {
    if (name == null || name.isBlank() || DENIED.matcher(name.strip()).matches()) {
      return null;
    }
    var simple = ObjectHelper.loadSimpleType(name);
    if (simple != null) {
      return simple;
    }
    try {
      return Class.forName(name.strip(), false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  @Override
  public @Nullable Class<?> resolveClass(String name) {
    return loadClass(name, loader);
  }

  @Override
  public @Nullable Class<?> resolveClass(String name, ClassLoader ignored) {
    return loadClass(name, loader);
  }

  @Override
  public @Nullable InputStream loadResourceAsStream(String uri) {
    return loader.getResourceAsStream(relative(uri));
  }

  @Override
  public @Nullable URL loadResourceAsURL(String uri) {
    return loader.getResource(relative(uri));
  }

  @Override
  public Enumeration<URL> loadResourcesAsURL(String uri) {
    try {
      return loader.getResources(relative(uri));
    } catch (IOException e) {
      return Collections.emptyEnumeration();
    }
  }

  @Override
  public Enumeration<URL> loadAllResourcesAsURL(String uri) {
    return loadResourcesAsURL(uri);
  }

  private static String relative(String uri) {
    return uri.startsWith("/") ? uri.substring(1) : uri;
  }
}
