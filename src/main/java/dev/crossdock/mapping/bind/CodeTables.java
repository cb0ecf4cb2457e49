package dev.crossdock.mapping.bind;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The code lists below {@code mappings/codes}, read when first asked for. Thread-safe. */
public final class CodeTables {

  private static final YAMLMapper YAML = new YAMLMapper();

  private final MappingsSnapshot files;
  private final Path folder;
  private final Map<String, CodeTable> tables = new ConcurrentHashMap<>();

  /** The tables below {@code codes/}. */
  public CodeTables(MappingsSnapshot files) {
    this.files = files;
    this.folder = files.resolve("codes");
  }

  /** The table with this path, without extension. Throws {@link BindingException}. */
  CodeTable table(String name) {
    return tables.computeIfAbsent(name, this::read);
  }

  /** The files of all tables read so far: part of what makes a map's version. */
  List<Path> used() {
    return tables.keySet().stream().map(this::file).toList();
  }

  private Path file(String name) {
    return folder.resolve(name + ".yaml").normalize();
  }

  private CodeTable read(String name) {
    var file = file(name);
    if (!file.startsWith(folder) || !files.has(file)) {
      throw new BindingException("No code table " + file);
    }
    try {
      var codes = YAML.readValue(files.read(file), new TypeReference<TreeMap<String, String>>() {});
      return new CodeTable(name, codes);
    } catch (IOException e) {
      throw new BindingException("Code table " + file + " can't be read: " + e.getMessage(), e);
    }
  }
}
