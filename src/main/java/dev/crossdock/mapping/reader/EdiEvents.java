package dev.crossdock.mapping.reader;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.Segment;
import dev.crossdock.mapping.bind.Lineage;
import dev.crossdock.mapping.bind.Located;
import dev.crossdock.mapping.bind.Reads;
import dev.crossdock.mapping.bind.SourceValue;
import dev.crossdock.mapping.bind.Unread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Hands loops and segments of one document to a reader as elements. */
final class EdiEvents implements DocumentHandler, Located {

  private static final Map<String, String> LOOPS = new ConcurrentHashMap<>();
  private static final Set<String> ENVELOPE = Set.of("ST", "SE", "UNH", "UNT");

  /** Segments that hold nothing but what the message is built of. */
  private static final Set<String> FRAME =
      Set.of("ST", "SE", "UNH", "UNT", "UNS", "CPS", "LS", "LE");

  private final AttributeReader reader;
  private final Predicate<String> selected;
  private final @Nullable Lineage lineage;
  private final AttributesImpl attributes = new AttributesImpl();
  private final Map<String, SourceValue> values = new HashMap<>();
  private @Nullable Segment segment;
  private @Nullable String starting;
  private final Deque<Boolean> levels = new ArrayDeque<>();
  private boolean first;
  private final @Nullable Unread unread;
  private boolean opensLevel;
  private int hidden;

  // What is in the segment, and what of it was read; see Reads
  private long elements;
  private long readElements;
  private long components;
  private long readComponents;
  private final List<String> others = new ArrayList<>(0);
  private final List<String> readOthers = new ArrayList<>(0);

  EdiEvents(AttributeReader reader, Predicate<String> selected, @Nullable Lineage lineage) {
    this.reader = reader;
    this.selected = selected;
    this.lineage = lineage;
    this.unread = reader.unread();
  }

  /** What is in a loop that no selector names is nothing that the map could read. */
  @Override
  public void startLoop(String name) {
    first = true;
    if (hidden > 0 || isInHiddenLevel() || !selected.test(loop(name))) {
      hidden++;
    } else {
      starting = loop(name);
    }
  }

  @Override
  public void endLoop(String name) {
    if (hidden > 0) {
      hidden--;
    } else {
      end(loop(name));
    }
  }

  /** A level that no selector names hides what is its own, but not the levels below it. */
  @Override
  public void startLevel(String name) {
    boolean known = selected.test(loop(name));
    opensLevel = true;
    levels.push(known);
    if (known) {
      starting = loop(name);
    }
  }

  @Override
  public void endLevel(String name) {
    if (levels.pop()) {
      end(loop(name));
    }
  }

  private boolean isInHiddenLevel() {
    return !levels.isEmpty() && !levels.element();
  }

  private void end(String element) {
    try {
      reader.end(element);
    } catch (SAXException e) {
      throw new HandlerFailed(e);
    }
    reader.endGroup();
  }

  /** A loop is told when its first segment is there, so that it lies where that does. */
  @Override
  public void segment(Segment current) {
    this.segment = current;
    if (lineage != null) {
      tell(current, lineage);
    }
    boolean opens = first;
    first = false;
    boolean frames = opensLevel || FRAME.contains(current.tag());
    opensLevel = false;
    if (hidden > (opens ? 1 : 0) || isInHiddenLevel()) {
      leave(current, frames);
      return;
    }
    if (starting != null) {
      reader.beginGroup();
      try {
        reader.start(starting, AttributeReader.NONE);
      } catch (SAXException e) {
        throw new HandlerFailed(e);
      }
      starting = null;
    }
    reader.reads(opens && hidden == 0);
    var tag = current.tag();
    if (!selected.test(tag)) {
      leave(current, frames);
      return;
    }
    clear();
    for (int e = 1; e <= current.elements(); e++) {
      element(current, e);
    }
    try {
      reader.start(tag, attributes);
      reader.end(tag);
    } catch (SAXException e) {
      throw new HandlerFailed(e);
    }
    if (!frames) {
      count(current);
    }
  }

  /** Nothing of it is handed over. */
  private void leave(Segment current, boolean frames) {
    if (!frames && unread != null) {
      clear();
      for (int e = 1; e <= current.elements(); e++) {
        element(current, e);
      }
      count(current);
    }
  }

  private void clear() {
    attributes.clear();
    others.clear();
    readOthers.clear();
    elements = 0;
    readElements = 0;
    components = 0;
    readComponents = 0;
  }

  /** Counts what no statement has read. */
  private void count(Segment current) {
    if (unread == null) {
      return;
    }
    elements &= ~readElements;
    components &= ~readComponents;
    others.removeAll(readOthers);
    int left = Long.bitCount(elements) + Long.bitCount(components) + others.size();
    if (left > 0 && unread.names()) {
      name(current, unread);
    } else {
      unread.add(left);
    }
  }

  private void name(Segment current, Unread unread) {
    for (int e = 1; e < Long.SIZE; e++) {
      if ((elements & Reads.bit(e)) != 0) {
        unread.add(EdiNames.called(current.tag(), e, 0), current.place(e, 0));
      }
    }
    for (int e = 1; e <= current.elements(); e++) {
      for (int r = 1; r <= current.repetitions(e); r++) {
        for (int c = 1; c <= current.components(e, r); c++) {
          if (isLeft(e, r, c)) {
            var place = current.place(e, c > 1 ? c : 0);
            unread.add(EdiNames.called(current.tag(), e, place.component()), place);
          }
        }
      }
    }
  }

  private boolean isLeft(int element, int repetition, int component) {
    return (repetition == 1 && (components & Reads.bit(element, component)) != 0)
        || (!others.isEmpty() && others.contains(EdiNames.of(element, repetition, component)));
  }

  @Override
  public boolean mayHave(Reads attributes) {
    return (attributes.elements() & elements) != 0
        || (attributes.components() & components) != 0
        || !attributes.others().isEmpty();
  }

  @Override
  public void read(Reads read) {
    readElements |= read.elements();
    readComponents |= read.components();
    if (!read.others().isEmpty()) {
      readOthers.addAll(read.others());
    }
  }

  private void tell(Segment current, Lineage lineage) {
    values.clear();
    for (int e = 1; e <= current.elements(); e++) {
      for (int r = 1; r <= current.repetitions(e); r++) {
        for (int c = 1; c <= current.components(e, r); c++) {
          var value = current.repetition(e, r, c);
          if (!value.isEmpty()) {
            boolean composite = current.components(e, r) > 1;
            var place = current.place(e, r, composite ? c : 0);
            var read = new SourceValue(place, EdiNames.of(e, r, c), current.length(e, r, c), value);
            values.put(read.name(), read);
            if (ENVELOPE.contains(current.tag())) {
              lineage.sawUsed(read);
            } else {
              lineage.saw(read);
            }
          }
        }
      }
    }
  }

  private void element(Segment current, int element) {
    for (int r = 1; r <= current.repetitions(element); r++) {
      for (int c = 1; c <= current.components(element, r); c++) {
        var value = current.repetition(element, r, c);
        if (!value.isEmpty()) {
          var name = EdiNames.of(element, r, c);
          if (r == 1 && c == 1 && element < Long.SIZE) {
            elements |= Reads.bit(element);
          } else if (r == 1 && Reads.bit(element, c) != 0) {
            components |= Reads.bit(element, c);
          } else {
            others.add(name);
          }
          AttributeReader.add(attributes, name, value);
        }
      }
    }
  }

  /** Loops and segments often have one name; the elements must not. */
  static String loop(String name) {
    return LOOPS.computeIfAbsent(name, n -> n + "-loop");
  }

  int line() {
    return segment == null ? -1 : (int) segment.line();
  }

  @Override
  public Place place() {
    return segment == null ? Place.at(0) : segment.place();
  }

  /** The place of {@code e4} or {@code e4.3}. */
  @Override
  public Place place(String attribute) {
    if (segment == null || attribute.length() < 2 || attribute.charAt(0) != 'e') {
      return place();
    }
    int dot = attribute.indexOf('.');
    int r = attribute.indexOf('r');
    int end = r > 0 ? r : dot > 0 ? dot : attribute.length();
    int component = dot > 0 ? Integer.parseInt(attribute.substring(dot + 1)) : 0;
    return segment.place(Integer.parseInt(attribute.substring(1, end)), component);
  }

  @Override
  public @Nullable SourceValue source(String attribute) {
    return values.get(attribute);
  }

  /** Carries what Smooks threw through the parser. */
  static final class HandlerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SAXException thrown;

    HandlerFailed(SAXException thrown) {
      super(thrown);
      this.thrown = thrown;
    }

    SAXException thrown() {
      return thrown;
    }
  }
}
