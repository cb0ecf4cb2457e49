package dev.crossdock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.crossdock.camel.route.RouteBeans;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The beans that routes may call. {@code -Dcrossdock.docs.write=true} writes the list that lint
 * reads.
 */
class RouteBeansTest {

  private static final Pattern REF = Pattern.compile("(?m)^\\s*ref: (\\S+)$");
  private static final Path LIST = Path.of("src/main/resources/routes/beans.properties");

  @Test
  void routesCallOnlyBeansThatThereAre() throws IOException {
    var called = new TreeSet<String>();
    try (var files = Files.walk(Path.of("routes"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        REF.matcher(Files.readString(file)).results().forEach(r -> called.add(r.group(1)));
      }
    }

    assertThat(called).isNotEmpty().isSubsetOf(named().keySet());
  }

  @Test
  void theListThatLintReadsNamesEachOfThem() throws IOException {
    var text =
        named().entrySet().stream()
            .map(bean -> bean.getKey() + '=' + bean.getValue() + '\n')
            .collect(
                Collectors.joining(
                    "", "# The beans that routes may call, made from the code by a test.\n", ""));
    if (Boolean.getBoolean("crossdock.docs.write")) {
      Files.writeString(LIST, text);
    }

    assertThat(LIST).content().isEqualTo(text);
    assertThat(new RouteBeans().names()).isEqualTo(named().keySet());
  }

  private static Map<String, String> named() {
    var named = new TreeMap<String, String>();
    for (var type : new ClassFileImporter().importPackages("dev.crossdock.app")) {
      type.tryGetAnnotationOfType(Named.class)
          .ifPresent(name -> named.put(name.value(), type.getName()));
      for (var method : type.getMethods()) {
        JavaClass made = method.getRawReturnType();
        method
            .tryGetAnnotationOfType(Named.class)
            .ifPresent(name -> named.put(name.value(), made.getName()));
      }
    }
    return named;
  }
}
