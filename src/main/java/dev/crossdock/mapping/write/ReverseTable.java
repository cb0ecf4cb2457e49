package dev.crossdock.mapping.write;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.crossdock.canonical.Units;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A code list of {@code mappings/codes} read the other way. Where several codes mean the same, the
 * first of the file is written. Units that a list lets through are written as they are.
 */
final class ReverseTable {

  private static final YAMLMapper YAML = new YAMLMapper();

  private final Map<String, String> codes = new LinkedHashMap<>();
  private final Map<String, String> meanings;
  private final boolean units;

  private ReverseTable(Map<String, String> meanings) {
    this.meanings = meanings;
    meanings.forEach((code, meaning) -> codes.putIfAbsent(meaning, code));
    units = "units".equals(meanings.get("*"));
    codes.remove("units");
  }

  /** Where a table lies. Throws {@link IllegalArgumentException} where there is none. */
  static Path file(MappingsSnapshot files, String name) {
    var codes = files.resolve("codes");
    var file = files.resolve("codes/" + name + ".yaml");
    if (!file.startsWith(codes) || !files.has(file)) {
      throw new IllegalArgumentException("No code table " + file);
    }
    return file;
  }

  /** Throws {@link IllegalArgumentException} where there is no such table. */
  static ReverseTable read(MappingsSnapshot files, String name) {
    var file = file(files, name);
    try {
      return new ReverseTable(
          YAML.readValue(files.read(file), new TypeReference<LinkedHashMap<String, String>>() {}));
    } catch (IOException e) {
      throw new IllegalArgumentException("Code table " + file + ": " + e.getMessage(), e);
    }
  }

  /** What a code means, null where the list does not have it. */
  @Nullable String meaning(String code) {
    return meanings.get(code);
  }

  /** The code that means this, null where there is none. */
  @Nullable String code(String meaning) {
    var code = codes.get(meaning);
    return code == null && units && Units.isKnown(meaning) ? meaning : code;
  }
}
