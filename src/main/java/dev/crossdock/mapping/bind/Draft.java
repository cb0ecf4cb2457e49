package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.Origin;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.reference.CrossReferences;
import java.time.LocalDate;
import java.util.ArrayList;
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

  private final Node root;
  private final Convention convention;
  private final List<Violation> violations = new ArrayList<>(0);
  private final Set<String> faultyPaths = new HashSet<>(0);
  private final List<Fresh> fresh = new ArrayList<>();
  private final List<Fresh> chosen = new ArrayList<>();
  private final OpenGroups groups;
  private @Nullable LocalDate sent;
  private @Nullable Located located;
  private @Nullable Lineage lineage;
  private final Unread unread = new Unread();
  private CrossReferences references = CrossReferences.NONE;
  private boolean tooMany;
  private final LongTexts longTexts = new LongTexts();

  private final Map<Lack, Place> empty = new HashMap<>(0);

  /** A component for which nothing was read in a segment or row. */
  private record Lack(Place record, String component) {}

  private record Fresh(Node node, int round) {}

  /**
   * A draft of nothing yet.
   *
   * @param start where the document begins
   */
  public Draft(Class<? extends Record> type, Convention convention, Place start) {
    this.root = new Node(RecordShape.of(type), null, "", -1, start);
    this.groups = new OpenGroups(root);
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
      longTexts.judge(document.keyParts(), root.place()).forEach(this::report);
    }
    told();
    return made;
  }

  /** Notes where a text lies that may be too long to be a key. */
  void noteLong(String text, String attribute) {
    if (located != null && longTexts.mayHold(text)) {
      longTexts.note(text, located.place(attribute));
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
    return groups.current();
  }

  /** The groups around what is read now. */
  OpenGroups groups() {
    return groups;
  }

  /** A group begins, such as a loop; what is read next is its own until it ends. */
  public void beginGroup() {
    groups.begin();
  }

  /** The group last begun ends. */
  public void endGroup() {
    groups.end();
  }

  /**
   * What is read next.
   *
   * @param speaks whether it stands for the group last begun where nothing opens that: as the first
   *     segment of a loop does
   */
  public void reads(boolean speaks) {
    groups.reads(speaks);
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
