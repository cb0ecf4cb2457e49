package dev.crossdock.system;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of {@code bad-input/<name>.yaml}, and beside it what must come of them. */
record BadInputGroup(String title, String text, List<Row> rows) {

  static final Path FOLDER = Path.of("src/test/resources/bad-input");
  static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static final BadFile GOOD = BadFile.good("x12-one.edi");

  /**
   * One case.
   *
   * @param what it is, in plain words; unique
   * @param as the partner that sends it
   * @param then files that come after it, one after the other
   */
  record Row(String what, String as, BadFile send, @Nullable List<BadFile> then) {

    /** It would keep the others waiting, so it is played last. */
    boolean huge() {
      return send.lines() > 1000;
    }

    List<BadFile> files() {
      var all = new java.util.ArrayList<>(List.of(send));
      all.addAll(Objects.requireNonNullElse(then, List.of()));
      return all;
    }
  }

  static BadInputGroup read(String name) {
    try {
      return YAML.readValue(FOLDER.resolve(name + ".yaml").toFile(), BadInputGroup.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What must come of each row, by what it is. */
  static Map<String, Came> expected(String name) {
    var file = FOLDER.resolve(name + ".expected");
    try {
      return Files.exists(file)
          ? YAML.readValue(file.toFile(), new TypeReference<Map<String, Came>>() {})
          : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
