package dev.crossdock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RouteBeansTest {

  private static final Pattern REF = Pattern.compile("(?m)^\\s*ref: (\\S+)$");

  @Test
  void routesCallOnlyBeansThatThereAre() throws IOException {
    var called = new TreeSet<String>();
    try (var files = Files.walk(Path.of("routes"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        REF.matcher(Files.readString(file)).results().forEach(r -> called.add(r.group(1)));
      }
    }

    assertThat(called).isNotEmpty().isSubsetOf(named());
  }

  private static Set<String> named() {
    var named = new TreeSet<String>();
    for (var type : new ClassFileImporter().importPackages("dev.crossdock.app")) {
      type.tryGetAnnotationOfType(Named.class).ifPresent(name -> named.add(name.value()));
      for (var method : type.getMethods()) {
        method.tryGetAnnotationOfType(Named.class).ifPresent(name -> named.add(name.value()));
      }
    }
    return named;
  }
}
