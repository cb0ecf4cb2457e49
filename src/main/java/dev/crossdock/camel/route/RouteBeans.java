package dev.crossdock.camel.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The beans that a route may call, by name, as {@code routes/beans.properties} lists them; a test
 * keeps the list like the beans that there are. It is read where no bean is made, such as by lint.
 */
public final class RouteBeans {

  private final Map<String, Class<?>> types = new TreeMap<>();

  /** Reads the list. */
  public RouteBeans() {
    var listed = new Properties();
    try (var in = RouteBeans.class.getResourceAsStream("/routes/beans.properties")) {
      listed.load(Objects.requireNonNull(in, "routes/beans.properties"));
      for (var name : listed.stringPropertyNames()) {
        types.put(
            name,
            Class.forName(listed.getProperty(name), false, RouteBeans.class.getClassLoader()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("routes/beans.properties names no class of ours", e);
    }
  }

  /** The type of the bean; null where there is no such bean. */
  public @Nullable Class<?> type(String name) {
    return types.get(name);
  }

  /** All names. */
  public Set<String> names() {
    return Set.copyOf(types.keySet());
  }

  /** Those that endpoints are given rather than called: connections, data sources. */
  Map<String, Class<?>> interfaces() {
    return types.entrySet().stream()
        .filter(bean -> bean.getValue().isInterface())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Names of the methods that a step may call on a bean of this type. */
  static Set<String> methods(Class<?> type) {
    var names = new TreeSet<String>();
    Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .forEach(method -> names.add(method.getName()));
    return names;
  }
}
