package dev.crossdock.mapping;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.Source;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.Group;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.grammar.FoundGrammar;
import dev.crossdock.edi.grammar.Parsed;
import dev.crossdock.mapping.MapLoader.LoadedMap;
import dev.crossdock.mapping.bind.Convention;
import dev.crossdock.mapping.bind.Draft;
import dev.crossdock.mapping.bind.Lineage;
import dev.crossdock.mapping.reader.EdiJob;
import dev.crossdock.reference.CrossReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads framed X12 and EDIFACT documents by a grammar and a map, in one pass. */
public final class EdiMapper implements Mapper {

  private final LoadedMap map;
  private final FoundGrammar grammar;
  private final MapVersion version;
  private final CrossReferences references;

  EdiMapper(LoadedMap map, FoundGrammar grammar, MapVersion version) {
    this(map, grammar, version, CrossReferences.NONE);
  }

  private EdiMapper(
      LoadedMap map, FoundGrammar grammar, MapVersion version, CrossReferences references) {
    this.map = map;
    this.grammar = grammar;
    this.version = version;
    this.references = references;
  }

  /** The same, with a partner's codes made ours. */
  public EdiMapper with(CrossReferences others) {
    return others.isEmpty()
        ? this
        : new EdiMapper(map, grammar, TranslatingVersions.of(version, others), others);
  }

  @Override
  public String id() {
    return map.id();
  }

  @Override
  public MapVersion version() {
    return version;
  }

  @Override
  public String documentType() {
    return map.document();
  }

  /** The grammar it reads by. */
  public FoundGrammar grammar() {
    return grammar;
  }

  /**
   * Reads one document. Never throws because of its content.
   *
   * @param transmission transmission number, null where there is none
   */
  public MappedDocument map(
      DocumentFrame frame, Interchange interchange, @Nullable Long transmission) {
    return map(frame, interchange, transmission, null);
  }

  /** The same, noting where each value came from. */
  public MappedDocument explain(DocumentFrame frame, Interchange interchange, Lineage lineage) {
    return map(frame, interchange, null, lineage);
  }

  private MappedDocument map(
      DocumentFrame frame,
      Interchange interchange,
      @Nullable Long transmission,
      @Nullable Lineage lineage) {
    var x12 = interchange.standard() == Standard.X12;
    var source = source(frame, interchange, transmission);
    var start = new Place(x12 ? "ST" : "UNH", 1, 0, 0, frame.line(), frame.column(), frame.from());
    var draft = new Draft(map.record(), x12 ? Convention.X12 : Convention.EDIFACT, start);
    draft.set("source", source);
    draft.refer(references);
    if (lineage != null) {
      draft.explain(lineage);
    }
    var made = interchange.when();
    draft.sent(made == null ? null : made.toLocalDate());
    var job = new EdiJob(frame, interchange.syntax(), grammar.grammar(), map.selected());
    map.smooks().run(EdiJob.KEY, job, draft);
    var parsed = Objects.requireNonNull(job.parsed(), "the reader did not run");
    var document = (CanonicalDocument) draft.finish();
    return new MappedDocument(
        map.document(),
        document,
        draft.text("number"),
        found(parsed, frame),
        notToldBefore(draft.violations(), parsed.violations()),
        document == null ? Optional.empty() : draft.unread().told(),
        parsed.contentHash(),
        parsed.segments(),
        map.id(),
        version.hash());
  }

  private List<Violation> found(Parsed parsed, DocumentFrame frame) {
    var warning = grammar.warning(frame);
    if (warning.isEmpty()) {
      return parsed.violations();
    }
    var all = new ArrayList<Violation>();
    all.add(warning.get());
    all.addAll(parsed.violations());
    return all;
  }

  /** What the grammar found wrong with a value need not be told again by the map. */
  private static List<Violation> notToldBefore(List<Violation> mapping, List<Violation> grammar) {
    if (mapping.isEmpty() || grammar.isEmpty()) {
      return mapping;
    }
    return mapping.stream()
        .filter(
            m -> grammar.stream().noneMatch(g -> g.isError() && samePlace(m.place(), g.place())))
        .toList();
  }

  private static boolean samePlace(@Nullable Place a, @Nullable Place b) {
    return a != null
        && b != null
        && a.element() > 0
        && a.segmentPosition() == b.segmentPosition()
        && a.element() == b.element()
        && Math.max(a.component(), 1) == Math.max(b.component(), 1);
  }

  private static Source source(
      DocumentFrame frame, Interchange interchange, @Nullable Long transmission) {
    String group =
        interchange.groups().stream()
            .filter(g -> g.no() == frame.groupNo())
            .map(Group::controlNumber)
            .findFirst()
            .orElse("");
    return new Source(
        transmission,
        interchange.no(),
        frame.groupNo(),
        frame.no(),
        interchange.standard().id(),
        frame.message(),
        textOrNull(frame.version()),
        textOrNull(interchange.controlNumber()),
        textOrNull(group),
        textOrNull(frame.controlNumber()),
        new dev.crossdock.canonical.Origin(
            interchange.standard() == Standard.X12 ? "ST" : "UNH", 1, frame.line(), frame.from()));
  }

  private static @Nullable String textOrNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
