package dev.crossdock.docs;

import dev.crossdock.app.HubSettings;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every setting of the hub with its default, as the code has it. */
final class Settings {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{(crossdock\\.[a-z.-]+):([^}]*)}");

  private Settings() {}

  static SortedMap<String, String> all() throws IOException {
    var found = new TreeMap<String, String>();
    collect("crossdock", HubSettings.class, found);
    PLACEHOLDER
        .matcher(Files.readString(Path.of("src/main/resources/application.properties")))
        .results()
        .forEach(r -> found.putIfAbsent(r.group(1), r.group(2)));
    return found;
  }

  /** As an environment variable. */
  static String environment(String setting) {
    return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private static void collect(String prefix, Class<?> group, Map<String, String> found) {
    for (Method method : group.getDeclaredMethods()) {
      var name = prefix + '.' + kebab(method.getName());
      if (method.getReturnType().isInterface() && method.getReturnType().isMemberClass()) {
        collect(name, method.getReturnType(), found);
      } else {
        var otherwise = method.getAnnotation(WithDefault.class);
        found.put(name, otherwise == null ? "" : otherwise.value());
      }
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
