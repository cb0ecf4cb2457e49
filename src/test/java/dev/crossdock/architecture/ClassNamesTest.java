package dev.crossdock.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class name exists once in the tree, whatever the package: a reader need not look at imports.
 */
class ClassNamesTest {

  private static final List<Path> TREE =
      List.of(Path.of("src/main/java"), Path.of("src/lab/java"), Path.of("src/test/java"));

  @Test
  void existOnce() throws IOException {
    assertThat(repeated(TREE)).isEmpty();
  }

  @Test
  void oneInTwoPackagesIsSeen(@TempDir Path folder) throws IOException {
    for (var file : List.of("a/Entry.java", "b/Entry.java", "b/Only.java", "a/package-info.java")) {
      var path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.createFile(path);
    }
    Files.createFile(folder.resolve("b/package-info.java"));

    assertThat(repeated(List.of(folder))).containsExactly("Entry.java");
  }

  private static Set<String> repeated(List<Path> folders) throws IOException {
    var names = new ArrayList<String>();
    for (var folder : folders) {
      try (var files = Files.walk(folder)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
            .forEach(names::add);
      }
    }
    var repeated = new TreeSet<String>();
    names.stream()
        .collect(groupingBy(name -> name, counting()))
        .forEach(
            (name, count) -> {
              if (count > 1) {
                repeated.add(name);
              }
            });
    return repeated;
  }
}
