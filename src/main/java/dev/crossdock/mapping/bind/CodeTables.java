package dev.crossdock.mapping.bind;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The code lists below {@code mappings/codes}, read when first asked for. Thread-safe. */
public final class CodeTables {

  private static final YAMLMapper YAML = new YAMLMapper();

  private final Path folder;
  private final Map<String, CodeTable> tables = new ConcurrentHashMap<>();

  /** The tables in a folder. */
  public CodeTables(Path folder) {
    this.folder = folder;
  }

  /** The table with this path, without extension. Throws {@link BindingException}. */
  CodeTable table(String name) {
    return tables.computeIfAbsent(name, this::read);
  }

  /** Every table in use so far with its meanings, by name: part of what makes a map's version. */
  Map<String, Map<String, String>> used() {
    var used = new TreeMap<String, Map<String, String>>();
    tables.forEach((name, table) -> used.put(name, new TreeMap<>(table.meanings())));
    return used;
  }

  private CodeTable read(String name) {
    var file = folder.resolve(name + ".yaml").normalize();
    if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
      throw new BindingException("No code table " + file);
    }
    try {
      var codes = YAML.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {});
      return new CodeTable(name, codes);
    } catch (IOException e) {
      throw new BindingException("Code table " + file + " can't be read: " + e.getMessage(), e);
    }
  }
}
