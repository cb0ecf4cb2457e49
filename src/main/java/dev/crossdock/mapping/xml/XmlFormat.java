package dev.crossdock.mapping.xml;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.bind.Convention;
import dev.crossdock.mapping.file.FileFormat;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.RawText;
import dev.crossdock.mapping.file.Sources;
import dev.crossdock.mapping.tree.TreeRules;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an XML file is to be read.
 *
 * @param root local name of the document element
 * @param namespace of the document element; null: any
 * @param each local names that lead to the element that is a document, the document element first
 * @param schema what each document is checked by; null: by the map only
 */
public record XmlFormat(
    String root,
    @Nullable String namespace,
    List<String> each,
    @Nullable XmlSchema schema,
    TreeRules rules,
    Convention convention)
    implements FileFormat {

  public XmlFormat {
    each = List.copyOf(each);
  }

  @Override
  public XmlDocuments open(RawBytes bytes, long from, int no) throws IOException {
    return XmlDocuments.open(bytes, this, no);
  }

  @Override
  public Sources sources(FileFrame frame, RawBytes bytes) throws IOException {
    var charset = XmlCharset.of(bytes).charset();
    return new XmlSources(frame, RawText.of(frame, bytes, charset), rules);
  }

  /** Whether a file with this document element is read by it. */
  public boolean reads(XmlRoot other) {
    return root.equals(other.name()) && (namespace == null || namespace.equals(other.namespace()));
  }
}
