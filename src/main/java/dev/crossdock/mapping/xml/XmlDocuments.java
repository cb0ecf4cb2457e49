package dev.crossdock.mapping.xml;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.file.FileDocuments;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.tree.Rest;
import dev.crossdock.mapping.tree.Spot;
import dev.crossdock.mapping.tree.TreeDraft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The documents of an XML file: its document element, or each element at the path that the map
 * names. What is malformed ends the reading: the document in which it lies is rejected, those
 * before it are not, and what lies behind is set aside.
 */
public final class XmlDocuments implements FileDocuments {

  private final long size;
  private final XmlFormat format;
  private final int first;
  private final @Nullable XmlEvents events;
  private final List<Violation> violations;
  private final List<String> path = new ArrayList<>();
  private int found;
  private long inDocuments;
  private boolean ended;
  private Rest rest = Rest.NONE;

  private XmlDocuments(
      RawBytes bytes,
      XmlFormat format,
      int first,
      @Nullable XmlEvents events,
      List<Violation> violations) {
    this.size = bytes.size();
    this.format = format;
    this.first = first;
    this.events = events;
    this.violations = violations;
    this.ended = events == null;
  }

  /** The documents from this one on, counted from 1. */
  static XmlDocuments open(RawBytes bytes, XmlFormat format, int first) throws IOException {
    XmlEvents events;
    try {
      events = XmlEvents.open(bytes);
    } catch (XmlFailure e) {
      return new XmlDocuments(bytes, format, first, null, List.of(e.violation("/")));
    }
    var root = new XmlRoot(events.namespace(), events.name(), List.of());
    if (format.reads(root)) {
      return new XmlDocuments(bytes, format, first, events, List.of());
    }
    var wrong =
        Violation.of(
            GrammarCode.DOCUMENT_TYPE_UNKNOWN,
            null,
            new Place('/' + root.name(), 0, 0, 0, events.line(), events.column(), events.offset()),
            root.name(),
            "The document element is %s of %s; the map reads %s."
                .formatted(
                    root.name(),
                    root.namespace().isEmpty() ? "no namespace" : root.namespace(),
                    format.root()));
    events.close();
    return new XmlDocuments(bytes, format, first, null, List.of(wrong));
  }

  @Override
  public List<Violation> violations() {
    return violations;
  }

  @Override
  public long blanks() {
    return size - inDocuments - rest.length();
  }

  @Override
  public long setAside() {
    return rest.length();
  }

  @Override
  public List<Violation> closing() {
    return rest.violations();
  }

  @Override
  public @Nullable FileFrame next() throws IOException {
    if (ended || events == null) {
      return null;
    }
    var current = new Current(events);
    try {
      return current.read();
    } catch (XmlFailure e) {
      ended = true;
      return current.broken(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (events != null) {
      events.close();
    }
  }

  /** One document on its way. */
  private final class Current {
    private final XmlEvents at;
    private final StringBuilder text = new StringBuilder();
    private @Nullable TreeDraft draft;
    private @Nullable XsdCheck check;
    private long from;

    Current(XmlEvents at) {
      this.at = at;
    }

    @Nullable FileFrame read() throws IOException, XmlFailure {
      int event = path.isEmpty() && found == 0 ? XMLStreamReader.START_ELEMENT : at.next();
      while (event != XMLStreamReader.END_DOCUMENT) {
        if (event == XMLStreamReader.START_ELEMENT) {
          start();
        } else if (event == XMLStreamReader.END_ELEMENT) {
          var frame = end();
          if (frame != null) {
            return frame;
          }
        } else if (event == XMLStreamReader.DTD) {
          throw at.failure(FileCode.XML_DTD_REFUSED, "A document type declaration is not read.");
        } else if (draft != null
            && (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA)) {
          characters();
        }
        event = at.next();
      }
      ended = true;
      return null;
    }

    private void start() throws XmlFailure {
      path.add(at.name());
      if (draft != null) {
        text.setLength(0);
        draft.open(at.name(), Spot.element(at.line(), at.column(), at.offset()));
      } else if (path.equals(format.each()) && ++found >= first) {
        from = at.offset();
        draft = draft();
        check = format.schema() == null ? null : format.schema().check(draft);
      }
      if (draft != null) {
        attributes(draft);
      }
      if (check != null) {
        check.start(at);
      }
    }

    private TreeDraft draft() {
      var where = '/' + String.join("/", format.each());
      return new TreeDraft(
          found,
          format.each().size() > 1 ? where + '[' + found + ']' : where,
          at.name(),
          Spot.element(at.line(), at.column(), at.offset()));
    }

    private void attributes(TreeDraft into) {
      var reader = at.reader();
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        var spot = new Spot(Spot.Kind.ATTRIBUTE, 0, at.line(), at.column(), at.offset());
        into.leaf(reader.getAttributeLocalName(i), spot, reader.getAttributeValue(i));
      }
    }

    private void characters() throws XmlFailure {
      var more = at.text();
      text.append(more);
      if (check != null) {
        check.characters(at, more);
      }
    }

    private @Nullable FileFrame end() throws XmlFailure {
      path.remove(path.size() - 1);
      if (draft == null) {
        return null;
      }
      if (check != null) {
        check.end(at);
      }
      if (!text.toString().isBlank()) {
        draft.text(text.toString());
      }
      text.setLength(0);
      if (draft.close()) {
        return null;
      }
      if (check != null) {
        check.finish();
      }
      return frame(draft, at.end());
    }

    private FileFrame frame(TreeDraft of, long to) {
      inDocuments += to - from;
      return of.frame(to, format.rules());
    }

    /**
     * The document that can't be read on; what lies behind can't be read either. Null where it was
     * handed over before: then the reading is taken up again behind it.
     */
    @Nullable FileFrame broken(XmlFailure why) {
      long behind = Math.min(Math.max(why.offset(), 0), size);
      boolean skipping = draft == null && startsWith(format.each());
      int no = draft != null || skipping ? found : found + 1;
      if (no < first) {
        setAside(behind, why);
        return null;
      }
      var whole = draft;
      if (whole == null) {
        from = behind;
        whole =
            new TreeDraft(
                no,
                '/' + String.join("/", path),
                format.each().get(format.each().size() - 1),
                Spot.element(why.line(), why.column(), why.offset()));
        whole.report(why.violation('/' + String.join("/", path)));
      } else {
        whole.report(why.violation(String.valueOf(whole.here().segment())));
      }
      if (format.each().size() < 2) {
        return frame(whole, size);
      }
      setAside(Math.max(behind, from), why);
      return frame(whole, Math.max(behind, from));
    }

    private void setAside(long behind, XmlFailure why) {
      rest = new Rest(behind, size, why.line(), why.column());
    }
  }

  private boolean startsWith(List<String> each) {
    return path.size() >= each.size() && path.subList(0, each.size()).equals(each);
  }
}
