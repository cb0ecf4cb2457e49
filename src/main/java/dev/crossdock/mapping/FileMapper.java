package dev.crossdock.mapping;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.Origin;
import dev.crossdock.canonical.Source;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.MapLoader.LoadedMap;
import dev.crossdock.mapping.bind.Draft;
import dev.crossdock.mapping.bind.Lineage;
import dev.crossdock.mapping.file.FileFormat;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.Sources;
import dev.crossdock.mapping.reader.FileJob;
import dev.crossdock.reference.CrossReferences;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads documents of files without envelopes by a map. */
public final class FileMapper implements Mapper {

  private final LoadedMap map;
  private final FileFormatId formatId;
  private final FileFormat format;
  private final MapVersion version;
  private final CrossReferences references;

  FileMapper(LoadedMap map) {
    this(map, Objects.requireNonNull(map.file()), MapVersion.of(map), CrossReferences.NONE);
  }

  private FileMapper(
      LoadedMap map, FileFormat format, MapVersion version, CrossReferences references) {
    this.map = map;
    this.format = format;
    this.version = version;
    this.references = references;
    this.formatId = FileFormatId.of(map.id(), map.document());
  }

  /** The same for files in the charset that was agreed; itself where none was. */
  public FileMapper in(@Nullable Charset charset) {
    return charset == null
        ? this
        : new FileMapper(
            map, format.with(charset), MapVersion.in(map, charset), CrossReferences.NONE);
  }

  /** The same, with a partner's codes made ours. */
  public FileMapper with(CrossReferences others) {
    return others.isEmpty()
        ? this
        : new FileMapper(map, format, TranslatingVersions.of(version, others), others);
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

  /** What the files it reads are called: standard, message and version. */
  public FileFormatId formatId() {
    return formatId;
  }

  /** How files of this map are to be framed. */
  public FileFormat format() {
    return format;
  }

  /**
   * Reads one document. Never throws because of its content. What is wrong with its records is told
   * as violations of the grammar.
   *
   * @param transmission transmission number, null where there is none
   */
  public MappedDocument map(FileFrame frame, @Nullable Long transmission) {
    return map(frame, transmission, null, null);
  }

  /**
   * The same, noting where each value came from.
   *
   * @param bytes of the file
   */
  public MappedDocument explain(FileFrame frame, RawBytes bytes, Lineage lineage)
      throws IOException {
    return map(frame, null, format.sources(frame, bytes), lineage);
  }

  private MappedDocument map(
      FileFrame frame,
      @Nullable Long transmission,
      @Nullable Sources sources,
      @Nullable Lineage lineage) {
    var start = frame.root().place();
    var draft = new Draft(map.record(), format.convention(), start);
    draft.set("source", source(frame, transmission));
    draft.refer(references);
    if (lineage != null) {
      draft.explain(lineage);
    }
    map.smooks().run(FileJob.KEY, new FileJob(frame, map.selected(), sources), draft);
    if (frame.rejected()) {
      draft.leaveOff();
    }
    var document = frame.rejected() ? null : (CanonicalDocument) draft.finish();
    return new MappedDocument(
        map.document(),
        document,
        draft.text("number"),
        frame.violations(),
        notToldBefore(draft.violations(), frame.violations()),
        document == null ? Optional.empty() : draft.unread().told(),
        frame.contentHash(),
        frame.records(),
        map.id(),
        version.hash());
  }

  /** What a schema found wrong with a value need not be told again by the map. */
  private static List<Violation> notToldBefore(List<Violation> mapping, List<Violation> file) {
    if (mapping.isEmpty() || file.isEmpty()) {
      return mapping;
    }
    var places = new HashSet<Place>();
    file.stream()
        .filter(v -> v.code() == FileCode.XML_SCHEMA_VIOLATED && v.isError() && v.place() != null)
        .forEach(v -> places.add(v.place()));
    return mapping.stream().filter(v -> !places.contains(v.place())).toList();
  }

  private Source source(FileFrame frame, @Nullable Long transmission) {
    var start = frame.root().place();
    return new Source(
        transmission,
        0,
        0,
        frame.no(),
        formatId.standard(),
        formatId.message(),
        formatId.version(),
        null,
        null,
        null,
        new Origin(
            start.segment() == null ? "" : start.segment(),
            start.segmentPosition(),
            frame.line(),
            frame.from()));
  }
}
