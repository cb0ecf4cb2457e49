package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.KeyParts;
import dev.crossdock.canonical.Origin;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.reference.CrossReferences;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A canonical document in the making, and what was found wrong on the way. Not thread-safe. */
public final class Draft {

  /** Violations kept of one document. */
  public static final int MAX_VIOLATIONS = 1000;

  private static final int MAX_LONG = 1000;

  private final Node root;
  private final Convention convention;
  private final List<Violation> violations = new ArrayList<>(0);
  private final Set<String> faultyPaths = new HashSet<>(0);
  private final List<Fresh> fresh = new ArrayList<>();
  private final List<Fresh> chosen = new ArrayList<>();
  private final Deque<Opened> open = new ArrayDeque<>();
  private final Deque<List<Inherited>> inherited = new ArrayDeque<>();
  private Node current;
  private int group;
  private int opened;
  private int own;
  private @Nullable LocalDate sent;
  private @Nullable Located located;
  private @Nullable Lineage lineage;
  private final Unread unread = new Unread();
  private CrossReferences references = CrossReferences.NONE;
  private boolean tooMany;
  private final Map<String, Place> longTexts = new HashMap<>(0);

  private final Map<Lack, Place> empty = new HashMap<>(0);

  /** A component for which nothing was read in a segment or row. */
  private record Lack(Place record, String component) {}

  private record Fresh(Node node, int round) {}

  /** What was current before a group was opened, and which group that was. */
  private record Opened(Node before, int openedBefore, int group, Open by) {}

  /** A value that records of a kind get when they are opened. */
  private record Inherited(
      RecordShape shape, TargetPath target, Object value, List<SourceValue> from) {}

  /**
   * A draft of nothing yet.
   *
   * @param start where the document begins
   */
  public Draft(Class<? extends Record> type, Convention convention, Place start) {
    this.root = new Node(RecordShape.of(type), null, "", -1, start);
    this.current = root;
    this.convention = convention;
  }

  /** The segment or row that is read from now on. */
  public void at(Located record) {
    this.located = record;
  }

  /** What no statement has read. */
  public Unread unread() {
    return unread;
  }

  /** Nothing is made of a value that a statement read before. */
  void unread(String name, @Nullable Place place, List<SourceValue> values) {
    if (place != null) {
      unread.add(name, place);
    }
    if (lineage != null) {
      lineage.leaves(values);
    }
  }

  /** Whether a statement can find anything in what is read now. */
  boolean mayFind(Statement statement) {
    return statement.isGiven() || located == null || located.mayHave(statement.reads());
  }

  /** A statement applies to what is read now. */
  void read(Statement statement) {
    if (located != null) {
      located.read(statement.reads());
    }
  }

  /** From now on it is noted where values come from. */
  public void explain(Lineage told) {
    this.lineage = told;
  }

  /** The partner's codes are to become ours. */
  public void refer(CrossReferences to) {
    this.references = to;
  }

  /** Where a value lies; noted only where a code may have to be told. */
  void placed(Node owner, RecordShape.Field field, Statement statement) {
    if (!references.isEmpty() && located != null && !statement.attributes().isEmpty()) {
      owner.placed(field, located.place(statement.attributes().get(0)));
    }
  }

  /**
   * A value is empty that a statement would have read. Of files without envelopes it is noted where
   * that is, should the document lack it; segments are judged by their grammar.
   */
  void lacks(Statement statement) {
    var target = statement.target();
    if (target != null
        && located != null
        && !target.leaf().nullable()
        && !convention.datePatterns().isEmpty()
        && !statement.attributes().isEmpty()) {
      empty.put(
          new Lack(located.place(), target.leaf().name()),
          located.place(statement.attributes().get(0)));
    }
  }

  /**
   * Where a value is empty that a record lacks; the place of the record where that says nothing.
   */
  @Nullable Place lacking(Node node, RecordShape.Field field) {
    var own = node.place();
    return own == null ? null : empty.getOrDefault(new Lack(own, field.name()), own);
  }

  /** What notes where values come from, where anybody asked for it. */
  public @Nullable Lineage lineage() {
    return lineage;
  }

  /** What the value of a statement that applies now is made of; nothing where nobody asked. */
  List<SourceValue> reads(Statement statement) {
    return lineage == null || located == null ? List.of() : lineage.reads(statement, located);
  }

  /** The day its interchange was made, where that says so. */
  public void sent(@Nullable LocalDate day) {
    this.sent = day;
  }

  @Nullable LocalDate sent() {
    return sent;
  }

  /** What was found so far. */
  public List<Violation> violations() {
    return violations;
  }

  /** Sets a component of the document itself, not by the map. */
  public void set(String component, Object value) {
    root.set(java.util.Objects.requireNonNull(root.shape().field(component)), value);
  }

  /** Text the map gave a component of the document itself so far. */
  public @Nullable String text(String component) {
    var field = root.shape().field(component);
    return field != null && root.get(field) instanceof String text ? text : null;
  }

  /** The document, or null where something it can't be without is missing. */
  public @Nullable Object finish() {
    if (!references.isEmpty()) {
      new CodeTranslation(this, references).translate(root);
    }
    CreditNoteSigns.turn(this);
    var made = new Assembly(this).make(root);
    if (made instanceof CanonicalDocument document) {
      judgeKeys(document.keyParts());
    }
    told();
    return made;
  }

  private void judgeKeys(KeyParts parts) {
    parts
        .tooLong()
        .forEach(
            (name, text) -> {
              var seen = longTexts.entrySet().stream().filter(e -> text.contains(e.getKey()));
              var place = seen.map(Map.Entry::getValue).findFirst().orElseGet(root::place);
              report(
                  Violation.of(
                      FileCode.VALUE_TOO_LONG,
                      name.equals("document number") ? "number" : null,
                      place,
                      text,
                      "The %s has %d characters; at most %d make a key."
                          .formatted(name, text.length(), KeyParts.LONGEST)));
            });
  }

  /** Notes where a text lies that may be too long to be a key. */
  void noteLong(String text, String attribute) {
    if (text.length() > KeyParts.LONGEST / 2 && located != null && longTexts.size() < MAX_LONG) {
      longTexts.putIfAbsent(text, located.place(attribute));
    }
  }

  /** No document is to be made of it; where its values came from can be told all the same. */
  public void leaveOff() {
    told();
  }

  private void told() {
    if (lineage != null) {
      lineage.finished(root);
    }
  }

  Convention convention() {
    return convention;
  }

  Node root() {
    return root;
  }

  Node current() {
    return current;
  }

  /** A group begins, such as a loop; what is read next is its own until it ends. */
  public void beginGroup() {
    group++;
    own = 1;
  }

  /** The group last begun ends. */
  public void endGroup() {
    group--;
    own = 0;
  }

  /**
   * What is read next.
   *
   * @param speaks whether it stands for the group last begun where nothing opens that: as the first
   *     segment of a loop does
   */
  public void reads(boolean speaks) {
    own = speaks ? 1 : 0;
  }

  /**
   * Whether what is read now belongs to the current record: whether the selector names every group
   * around it that nothing opens.
   */
  boolean belongs(Selector selector) {
    return group - own - opened <= selector.groups();
  }

  /** A record below the current one, or that itself, is current until the group ends. */
  void enter(Node node, Open by) {
    open.push(new Opened(current, opened, group, by));
    opened = group;
    current = node;
    for (var values : inherited) {
      for (var value : values) {
        if (value.shape().type() == node.shape().type()) {
          give(value);
        }
      }
    }
    inherited.push(List.of());
  }

  private void give(Inherited value) {
    var owner = value.target().owner(this, 0);
    if (value.target().append()) {
      var list = owner.list(value.target().leaf());
      if (!list.contains(value.value())) {
        list.add(value.value());
        owner.from(value.target().leaf(), value.from());
      }
    } else if (owner.get(value.target().leaf()) == null) {
      owner.set(value.target().leaf(), value.value());
      owner.from(value.target().leaf(), value.from());
    }
  }

  /** Until the element ends that is open now, records of this shape get a value when they open. */
  void inherit(RecordShape shape, TargetPath target, Object value, List<SourceValue> from) {
    var values = new ArrayList<Inherited>();
    if (!inherited.isEmpty()) {
      values.addAll(inherited.pop());
    }
    if (!target.append()) {
      values.removeIf(v -> v.shape().type() == shape.type() && v.target().equals(target));
    }
    values.add(new Inherited(shape, target, value, from));
    inherited.push(values);
  }

  /** Whether the group last begun was opened already. */
  boolean isOpened() {
    return !open.isEmpty() && open.element().group() == group;
  }

  /** Whether it is this one that opened the group that ends now. */
  boolean isOpenedBy(Open opening) {
    return isOpened() && open.element().by().equals(opening);
  }

  /** The group ends that was opened last; whether it stood for a record of its own. */
  boolean leave() {
    var left = current;
    var before = open.pop();
    current = before.before();
    opened = before.openedBefore();
    inherited.pop();
    return !left.equals(current);
  }

  /** An element begins: what it adds to lists are new records. */
  void begin() {
    fresh.clear();
    chosen.clear();
  }

  /** The record that this element adds to a list; one for all its statements of a round. */
  Node fresh(Node parent, RecordShape.Field field, int round) {
    for (var known : fresh) {
      if (known.round() == round && known.node().isIn(parent, field)) {
        return known.node();
      }
    }
    var node = parent.add(field, here());
    fresh.add(new Fresh(node, round));
    return node;
  }

  /** The record of a list that this element chose before; one for all its statements of a round. */
  @Nullable Node chosen(Node parent, RecordShape.Field field, int round) {
    for (var known : chosen) {
      if (known.round() == round && known.node().isIn(parent, field)) {
        return known.node();
      }
    }
    return null;
  }

  /** Notes which record of a list this element chose. */
  Node choose(Node node, int round) {
    chosen.add(new Fresh(node, round));
    return node;
  }

  @Nullable Place here() {
    return located == null ? null : located.place();
  }

  Origin origin() {
    var place = here();
    return place == null
        ? new Origin("", 0, 0, 0)
        : new Origin(
            place.segment() == null ? "" : place.segment(),
            place.segmentPosition(),
            place.line(),
            place.offset());
  }

  void report(Code code, String path, String attribute, @Nullable String value, String message) {
    var place = located == null ? null : located.place(attribute);
    report(Violation.of(code, path, place, value, message));
  }

  void report(Violation violation) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(violation);
      if (violation.path() != null) {
        faultyPaths.add(violation.path());
      }
    } else if (!tooMany) {
      tooMany = true;
      violations.add(
          Violation.of(
              GrammarCode.TOO_MANY_VIOLATIONS,
              null,
              null,
              null,
              "More than " + MAX_VIOLATIONS + " violations, the rest is not told."));
    }
  }

  /** Whether something was already told about this path. */
  boolean isFaulty(String path) {
    return faultyPaths.contains(path);
  }
}
