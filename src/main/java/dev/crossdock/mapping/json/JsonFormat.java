package dev.crossdock.mapping.json;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.bind.Convention;
import dev.crossdock.mapping.file.FileFormat;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.RawText;
import dev.crossdock.mapping.file.Sources;
import dev.crossdock.mapping.tree.TreeRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a JSON file is to be read.
 *
 * @param each names of the members that lead to the documents; at its end, an object is one
 *     document and an array holds one in each of its items. Empty: the file itself
 */
public record JsonFormat(List<String> each, TreeRules rules, Convention convention)
    implements FileFormat {

  public JsonFormat {
    each = List.copyOf(each);
  }

  @Override
  public JsonDocuments open(RawBytes bytes, long from, int no) throws IOException {
    return JsonDocuments.open(bytes, this, no);
  }

  @Override
  public Sources sources(FileFrame frame, RawBytes bytes) throws IOException {
    return new JsonSources(frame, RawText.of(frame, bytes, StandardCharsets.UTF_8), rules);
  }
}
