package dev.crossdock.mapping;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.Origin;
import dev.crossdock.canonical.Source;
import dev.crossdock.mapping.MapLoader.LoadedMap;
import dev.crossdock.mapping.bind.Draft;
import dev.crossdock.mapping.csv.CsvFormat;
import dev.crossdock.mapping.csv.CsvFrame;
import dev.crossdock.mapping.reader.CsvJob;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads documents of delimited files by a map. */
public final class CsvMapper implements Mapper {

  private final LoadedMap map;

  CsvMapper(LoadedMap map) {
    this.map = map;
  }

  @Override
  public String id() {
    return map.id();
  }

  @Override
  public String version() {
    return map.version();
  }

  @Override
  public String documentType() {
    return map.document();
  }

  /** How files of this map are to be framed. */
  public CsvFormat format() {
    return Objects.requireNonNull(map.csv());
  }

  /**
   * Reads one document. Never throws because of its content. What is wrong with its rows is told as
   * violations of the grammar.
   *
   * @param transmission receipt number, null where there is none
   */
  public MappedDocument map(CsvFrame frame, @Nullable Long transmission) {
    var source = source(frame, transmission);
    var start = Objects.requireNonNull(source.origin()).place();
    var draft = new Draft(map.record(), Objects.requireNonNull(map.convention()), start);
    draft.set("source", source);
    map.smooks().run(CsvJob.KEY, new CsvJob(frame), draft);
    var document = frame.rejected() ? null : (CanonicalDocument) draft.finish();
    return new MappedDocument(
        map.document(),
        document,
        draft.text("number"),
        frame.violations(),
        draft.violations(),
        frame.contentHash(),
        frame.rows().size(),
        map.id(),
        map.version());
  }

  private Source source(CsvFrame frame, @Nullable Long transmission) {
    return new Source(
        transmission,
        0,
        0,
        frame.no(),
        "csv",
        map.document(),
        null,
        null,
        null,
        null,
        new Origin(
            "row",
            frame.rows().isEmpty() ? 0 : frame.rows().get(0).number(),
            frame.line(),
            frame.from()));
  }
}
