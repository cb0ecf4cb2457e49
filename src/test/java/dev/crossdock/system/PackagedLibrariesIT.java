package dev.crossdock.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.lab.PackagedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * What is packaged to run: no library of the tests, and a list of its parts and licences beside.
 */
class PackagedLibrariesIT {
  private static final Path APP = Path.of("target/quarkus-app");

  private static final String LAB = "dev/crossdock/lab/";

  private static final Pattern OF_TESTS =
      Pattern.compile(
          "org\\.(junit|assertj|mockito|hamcrest|opentest4j|apiguardian|awaitility)\\..*"
              + "|net\\.(jqwik|bytebuddy)\\..*|com\\.tngtech\\.archunit\\..*|io\\.zonky\\.test\\.embedded.*"
              + "|io\\.quarkus\\.quarkus-junit.*|org\\.testcontainers\\..*|io\\.rest-assured\\..*"
              + "|org\\.apache\\.kafka\\.kafka(_2\\.13|-server|-raft|-storage|-metadata).*");

  @Test
  void noLibraryOfTheTestsIsAmongThem() throws IOException {
    assertThat(libraries())
        .isNotEmpty()
        .filteredOn(name -> OF_TESTS.matcher(name).matches())
        .isEmpty();
  }

  @Test
  void theLabLiesBesideTheHubAndNotInIt() throws IOException {
    assertThat(entries(PackagedCommand.LAB))
        .filteredOn(entry -> entry.endsWith(".class"))
        .isNotEmpty()
        .allMatch(entry -> entry.startsWith(LAB));
    try (var jars = Files.walk(APP)) {
      for (var jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
        assertThat(entries(jar))
            .as(jar.toString())
            .filteredOn(entry -> entry.startsWith(LAB))
            .isEmpty();
      }
    }
  }

  @Test
  void theListOfPartsNamesEachOfThem() throws IOException {
    var named = new TreeSet<String>();
    for (var part :
        new ObjectMapper().readTree(APP.resolve("sbom.json").toFile()).get("components")) {
      named.add(
          part.path("group").asText()
              + '.'
              + part.path("name").asText()
              + '-'
              + part.path("version").asText());
    }
    assertThat(libraries())
        .isNotEmpty()
        .filteredOn(library -> named.stream().noneMatch(library::startsWith))
        .isEmpty();
  }

  @Test
  void theirLicencesAreTold() throws IOException {
    assertThat(APP.resolve("third-party-notices.txt"))
        .content()
        .contains("org.apache.camel:camel-api:", "org.postgresql:postgresql:");
  }

  private static List<String> entries(Path jar) throws IOException {
    try (var open = new ZipFile(jar.toFile())) {
      return open.stream().map(ZipEntry::getName).toList();
    }
  }

  private static List<String> libraries() throws IOException {
    try (var boot = Files.list(APP.resolve("lib/boot"));
        var main = Files.list(APP.resolve("lib/main"))) {
      return Stream.concat(boot, main).map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
