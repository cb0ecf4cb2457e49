package dev.crossdock.cli;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partner;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.file.FileDocuments;
import dev.crossdock.validation.Validation;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the documents of files through two sets of maps, one document in memory at a time. */
final class FileComparison {

  private final MapsSide old;
  private final MapsSide now;
  private final Validation validation;
  private final Consumer<Compared> to;

  FileComparison(MapsSide old, MapsSide now, Validation validation, Consumer<Compared> to) {
    this.old = old;
    this.now = now;
    this.validation = validation;
    this.to = to;
  }

  /**
   * Compares what is made of one file.
   *
   * @param from what to call it
   * @param fileName as its sender called it
   * @return false where none of both can tell what it is
   */
  boolean compare(
      String from, RawBytes bytes, String fileName, @Nullable Partner partner, @Nullable As as)
      throws IOException {
    var agreed = new Agreed(partner);
    var detected = as == null ? Detection.of(bytes) : MapCommand.detectionOf(as);
    return switch (detected) {
      case EMPTY, BINARY -> false;
      case ARCHIVE -> archive(from, bytes, fileName, partner);
      case X12, EDIFACT -> edi(from, bytes, agreed);
      default -> file(from, bytes, fileName, detected, agreed, as);
    };
  }

  private boolean archive(String from, RawBytes bytes, String name, @Nullable Partner partner)
      throws IOException {
    ArchiveFiles.each(
        bytes,
        name,
        (entry, content) ->
            compare(
                from + "/" + entry,
                content,
                entry.substring(entry.lastIndexOf('/') + 1),
                partner,
                null));
    return true;
  }

  private boolean edi(String from, RawBytes bytes, Agreed agreed) throws IOException {
    var options = agreed.framing();
    for (var interchange : Framer.scan(bytes, options).interchanges()) {
      try (var frames = DocumentFrames.open(bytes, interchange, options)) {
        documents(from, frames, interchange, agreed);
      }
    }
    return true;
  }

  private void documents(String from, DocumentFrames frames, Interchange interchange, Agreed agreed)
      throws IOException {
    for (var frame = frames.next(); frame != null; frame = frames.next()) {
      var document = frame;
      var agreement = agreed.edi(frame, interchange).orElse(null);
      var before =
          old.edi(frame, interchange, agreement).map(m -> m.with(old.references(agreed.partner())));
      var after =
          now.edi(frame, interchange, agreement).map(m -> m.with(now.references(agreed.partner())));
      if (old.concerns(before.isPresent(), after.isPresent())
          && now.concerns(after.isPresent(), before.isPresent())) {
        tell(
            from,
            "interchange %d, document %d".formatted(interchange.no(), frame.no()),
            before
                .map(m -> m.map(document, interchange, null))
                .map(m -> MapResult.of(m, validation, agreed, agreement))
                .orElseGet(MapResult::none),
            after
                .map(m -> m.map(document, interchange, null))
                .map(m -> MapResult.of(m, validation, agreed, agreement))
                .orElseGet(MapResult::none));
      }
    }
  }

  private boolean file(
      String from,
      RawBytes bytes,
      String fileName,
      Detection detected,
      Agreed agreed,
      @Nullable As as)
      throws IOException {
    var maps = new FileMaps(now.only() == null ? now.maps() : old.maps());
    var agreement = agreed.file(maps, bytes, fileName, detected).orElse(null);
    var before =
        old.file(bytes, detected, agreement, as)
            .map(m -> m.with(old.references(agreed.partner())))
            .orElse(null);
    var after =
        now.file(bytes, detected, agreement, as)
            .map(m -> m.with(now.references(agreed.partner())))
            .orElse(null);
    if (before == null && after == null) {
      return false;
    }
    if (!old.isAbout(after) || !now.isAbout(before)) {
      return true;
    }
    try (var one = open(before, bytes);
        var other = open(after, bytes)) {
      int no = 0;
      while (true) {
        var was = next(before, one, agreed, agreement);
        var is = next(after, other, agreed, agreement);
        if (was == null && is == null) {
          return true;
        }
        tell(
            from,
            "document " + ++no,
            was == null ? MapResult.none() : was,
            is == null ? MapResult.none() : is);
      }
    }
  }

  private static @Nullable FileDocuments open(@Nullable FileMapper mapper, RawBytes bytes)
      throws IOException {
    return mapper == null ? null : mapper.format().open(bytes);
  }

  private @Nullable MapResult next(
      @Nullable FileMapper mapper,
      @Nullable FileDocuments documents,
      Agreed agreed,
      @Nullable Agreement agreement)
      throws IOException {
    var frame = documents == null ? null : documents.next();
    return frame == null || mapper == null
        ? null
        : MapResult.of(mapper.map(frame, null), validation, agreed, agreement);
  }

  private void tell(String from, String place, MapResult before, MapResult after) {
    to.accept(Compared.of(from, place, before, after));
  }
}
