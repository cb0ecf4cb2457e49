package dev.crossdock.retention.archive;

import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.infrastructure.FilesBelow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A folder of archive files, below a folder for each month. Thread-safe. */
public final class ArchiveFolder {

  static final String INDEX = "index.tsv";
  static final String HASH = ".sha256";
  static final String UNFINISHED = ".unfinished";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy/MM/", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;

  public ArchiveFolder(Path folder) {
    this.folder = folder;
  }

  /** Begins a file for these, whose name tells what is in it and of when it is. */
  public ArchiveWriter create(Kind kind, List<Long> transmissions, Instant now) throws IOException {
    return new ArchiveWriter(
        folder,
        MONTH.format(now)
            + "%s-%s-%d-%d.zip"
                .formatted(
                    name(kind),
                    AT.format(now),
                    Collections.min(transmissions),
                    Collections.max(transmissions)));
  }

  /** The archive's name of a kind, as in file names, entries and indexes. */
  public static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static String entry(String kind, long transmission, long document) {
    return kind + '/' + transmission + '/' + (document == 0 ? "file" : Long.toString(document));
  }

  /** All whole files, the newest first; none when there is no such folder. */
  public List<ArchiveFile> files() throws IOException {
    return FilesBelow.list(folder).stream()
        .filter(path -> path.toString().endsWith(".zip"))
        .map(path -> ArchiveFile.of(folder, path))
        .sorted((a, b) -> b.path().getFileName().compareTo(a.path().getFileName()))
        .sorted((a, b) -> b.written().compareTo(a.written()))
        .toList();
  }
}
