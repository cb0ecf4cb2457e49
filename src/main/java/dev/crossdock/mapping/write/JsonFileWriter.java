package dev.crossdock.mapping.write;

import dev.crossdock.mapping.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes canonical documents as a JSON file: one as itself, several as an array. */
public final class JsonFileWriter {

  private JsonFileWriter() {}

  /** Throws {@link IllegalArgumentException} where one is not a canonical document. */
  public static WrittenDocument write(List<String> documents) {
    var all = new ArrayList<String>();
    documents.forEach(d -> all.add(CanonicalJson.writePretty(CanonicalJson.read(d))));
    var text = all.size() == 1 ? all.get(0) : "[" + String.join(",\n", all) + "]";
    return new WrittenDocument((text + "\n").getBytes(StandardCharsets.UTF_8), List.of());
  }
}
