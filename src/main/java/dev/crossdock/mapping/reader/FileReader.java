package dev.crossdock.mapping.reader;

import dev.crossdock.mapping.file.Part;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Smooks reader for one document of a file without envelopes: an element for each record or element
 * that the map looks at, with its values as attributes.
 */
public final class FileReader extends AttributeReader {

  private final AttributesImpl attributes = new AttributesImpl();
  private @Nullable Part current;

  @Override
  void read(InputSource source) throws SAXException {
    FileJob job = execution().get(FileJob.KEY);
    if (job == null) {
      throw new SAXException("FileReader reads what a FileFormat framed; see FileMapper");
    }
    var lineage = lineage();
    var sources = job.sources();
    if (lineage != null && sources != null) {
      sources.all().forEach(lineage::saw);
      sources.used().forEach(lineage::sawUsed);
    }
    hand(job.frame().root(), job, true);
    current = null;
  }

  /** What lies in an element that no selector names is nothing that the map could read. */
  private void hand(Part part, FileJob job, boolean root) throws SAXException {
    boolean selected = job.selected().test(part.name());
    if (!selected && !root) {
      leave(part);
      return;
    }
    current = part;
    var read = new ReadPart(part, job.sources());
    at(read);
    attributes.clear();
    if (selected) {
      part.values((name, value) -> add(attributes, name, value));
    }
    if (!root) {
      beginGroup();
    }
    start(part.name(), attributes);
    for (var inner : part.parts()) {
      hand(inner, job, false);
    }
    end(part.name());
    if (!root) {
      endGroup();
    }
    var unread = unread();
    if (unread != null) {
      read.unread(unread);
    }
  }

  private void leave(Part part) {
    var unread = unread();
    if (unread != null) {
      part.unread(name -> false, unread);
      part.parts().forEach(this::leave);
    }
  }

  @Override
  public int getLineNumber() {
    return current == null ? -1 : (int) current.place().line();
  }

  @Override
  public int getColumnNumber() {
    return -1;
  }
}
