package dev.crossdock.mapping.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a JSON file: what lies at the path that the map names, each item where that is
 * an array; the same of every value where the file is a sequence of them. What is malformed ends
 * the reading: the document in which it lies is rejected, those before it are not, and what lies
 * behind is set aside and told.
 */
public final class JsonDocuments implements FileDocuments {

  private final long size;
  private final JsonFormat format;
  private final int first;
  private final JsonEvents events;
  private final List<Violation> violations;
  private int found;
  private long inDocuments;
  private int roots;
  private int item;
  private boolean inArray;
  private boolean standing;
  private boolean ended;
  private JsonLocation behind = JsonLocation.NA;
  private List<Violation> closing = List.of();
  private Rest rest = Rest.NONE;

  private JsonDocuments(RawBytes bytes, JsonFormat format, int first, JsonEvents events)
      throws IOException {
    this.size = bytes.size();
    this.format = format;
    this.first = first;
    this.events = events;
    this.violations = begin();
    this.ended = !violations.isEmpty();
  }

  static JsonDocuments open(RawBytes bytes, JsonFormat format, int first) throws IOException {
    return new JsonDocuments(bytes, format, first, JsonEvents.open(bytes));
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
    return Stream.concat(closing.stream(), rest.violations().stream()).toList();
  }

  /** Goes to the first document. */
  private List<Violation> begin() throws IOException {
    try {
      var token = events.next();
      if (token != null && enter(token)) {
        return List.of();
      }
      return List.of(
          Violation.of(
              GrammarCode.DOCUMENT_TYPE_UNKNOWN,
              null,
              place(events.end(), path()),
              null,
              "There is nothing at " + path() + '.'));
    } catch (JsonFailure e) {
      return List.of(e.violation("/"));
    }
  }

  private String path() {
    return "/" + String.join("/", format.each());
  }

  /** Goes to what the map names in the value that begins here; false where it is not there. */
  private boolean enter(JsonToken first) throws IOException, JsonFailure {
    var token = first;
    for (var name : format.each()) {
      if (token != JsonToken.START_OBJECT || !findMember(name)) {
        return false;
      }
      token = events.next();
    }
    item = -1;
    inArray = token == JsonToken.START_ARRAY;
    standing = !inArray;
    return true;
  }

  /** Stands on the member's name, or behind the object where it has none. */
  private boolean findMember(String name) throws IOException, JsonFailure {
    while (events.next() == JsonToken.FIELD_NAME) {
      if (events.name().equals(name)) {
        return true;
      }
      events.next();
      events.skip();
    }
    return false;
  }

  /** Stands on the first token of a document, if there is another. */
  private boolean begins() throws IOException, JsonFailure {
    while (!standing) {
      item++;
      if (inArray && events.next() != JsonToken.END_ARRAY) {
        return true;
      }
      inArray = false;
      behind = events.end();
      while (!events.atRoot()) {
        events.next();
      }
      behind = events.end();
      roots++;
      var token = events.next();
      if (token == null) {
        return false;
      }
      var from = events.start();
      if (!enter(token)) {
        throw new JsonFailure(
            GrammarCode.DOCUMENT_TYPE_UNKNOWN,
            "Behind the first value there is another, with nothing at " + path() + '.',
            from);
      }
    }
    standing = false;
    return true;
  }

  @Override
  public @Nullable FileFrame next() throws IOException {
    while (!ended) {
      var current = new Current();
      try {
        if (!begins()) {
          break;
        }
        current.begun = true;
        if (++found < first) {
          events.skip();
        } else {
          return current.read();
        }
      } catch (JsonFailure e) {
        ended = true;
        if (current.begun || inArray || format.each().isEmpty()) {
          return current.broken(e);
        }
        closing = List.of(e.violation("/"));
        rest = new Rest(behind.getByteOffset(), size, behind.getLineNr(), behind.getColumnNr());
      }
    }
    ended = true;
    return null;
  }

  private static Place place(JsonLocation at, String pointer) {
    return new Place(
        pointer, 0, 0, 0, at.getLineNr(), at.getColumnNr(), Math.max(at.getByteOffset(), 0));
  }

  private static Spot spot(Spot.Kind kind, int index, JsonLocation at) {
    return new Spot(kind, index, at.getLineNr(), at.getColumnNr(), Math.max(at.getByteOffset(), 0));
  }

  @Override
  public void close() throws IOException {
    events.close();
  }

  /** One document on its way. */
  private final class Current {
    private @Nullable TreeDraft draft;
    private boolean begun;
    private long from;

    FileFrame read() throws IOException, JsonFailure {
      var start = events.start();
      from = start.getByteOffset();
      var into = new TreeDraft(found, pointer(), "document", spot(Spot.Kind.ITEM, 0, start));
      draft = into;
      if (events.skipUnlessObject()) {
        into.report(
            Violation.of(
                FileCode.JSON_MALFORMED,
                null,
                place(start, pointer()),
                null,
                "A document is an object; here is none."));
      } else {
        members(into);
      }
      return frame(into, events.end().getByteOffset());
    }

    private void members(TreeDraft into) throws IOException, JsonFailure {
      while (events.next() == JsonToken.FIELD_NAME) {
        into.sound(events.name(), "The member's name");
        var name = mapped(events.name());
        events.next();
        value(into, name, Spot.Kind.MEMBER, 0);
      }
    }

    private void value(TreeDraft into, String name, Spot.Kind kind, int index)
        throws IOException, JsonFailure {
      var token = events.token();
      var at = spot(kind, index, events.start());
      switch (token) {
        case START_OBJECT -> {
          into.open(name, at);
          members(into);
          into.close();
        }
        case START_ARRAY -> items(into, name, kind, at);
        case VALUE_NULL -> {}
        default -> into.leaf(name, at, events.text());
      }
    }

    /** The items of an array bear its name; an array in an array is an item with items in it. */
    private void items(TreeDraft into, String name, Spot.Kind kind, Spot at)
        throws IOException, JsonFailure {
      boolean inner = kind != Spot.Kind.MEMBER;
      if (inner) {
        into.open(name, at);
      }
      for (int i = 0; events.next() != JsonToken.END_ARRAY; i++) {
        value(into, name, inner ? Spot.Kind.INNER_ITEM : Spot.Kind.ITEM, i);
      }
      if (inner) {
        into.close();
      }
    }

    private FileFrame frame(TreeDraft of, long to) {
      inDocuments += to - from;
      return of.frame(to, format.rules());
    }

    /**
     * The document that can't be read on; what lies behind can't be read either. Null where it was
     * handed over before: then the reading is taken up again behind it.
     */
    @Nullable FileFrame broken(JsonFailure why) {
      long at = Math.min(Math.max(why.at().getByteOffset(), 0), size);
      int no = begun ? found : found + 1;
      if (no < first) {
        setAside(at, why);
        return null;
      }
      var whole = draft;
      if (whole == null) {
        from = at;
        whole = new TreeDraft(no, pointer(), "document", spot(Spot.Kind.ITEM, 0, why.at()));
        whole.report(why.violation(pointer()));
      } else {
        whole.report(why.violation(String.valueOf(whole.here().segment())));
      }
      if (!inArray && !format.each().isEmpty()) {
        return frame(whole, size);
      }
      setAside(Math.max(at, from), why);
      return frame(whole, Math.max(at, from));
    }

    private void setAside(long behind, JsonFailure why) {
      rest = new Rest(behind, size, why.at().getLineNr(), why.at().getColumnNr());
    }

    private String pointer() {
      var path = (roots > 0 ? "/" + roots : "") + (format.each().isEmpty() ? "" : path());
      return inArray ? path + '/' + item : path;
    }

    /** Names as maps can select them. */
    private static String mapped(String name) {
      return name.replaceAll("[^A-Za-z0-9_-]", "_");
    }
  }
}
