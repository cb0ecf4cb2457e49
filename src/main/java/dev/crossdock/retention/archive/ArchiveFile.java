package dev.crossdock.retention.archive;

import dev.crossdock.backup.Hashed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One file of the archive.
 *
 * @param name below the archive folder, with slashes
 * @param written when, as it stands in its name
 * @param first the lowest transmission number in it, {@code last} the highest
 */
public record ArchiveFile(Path path, String name, String written, long first, long last) {

  private static final Pattern NAME =
      Pattern.compile("[a-z]+-([0-9]{8}T[0-9]{9}Z)-([0-9]{1,18})-([0-9]{1,18})\\.zip");
  private static final Pattern ENTRY = Pattern.compile("([a-z]+)/([0-9]{1,18})/([0-9]{1,18}|file)");

  static ArchiveFile of(Path folder, Path path) {
    var name = folder.relativize(path).toString().replace('\\', '/');
    var match = NAME.matcher(path.getFileName().toString());
    return match.matches()
        ? new ArchiveFile(
            path,
            name,
            match.group(1),
            Long.parseLong(match.group(2)),
            Long.parseLong(match.group(3)))
        : new ArchiveFile(path, name, "", 0, Long.MAX_VALUE);
  }

  /** Whether it may have something of this file. */
  public boolean mayHave(long transmission) {
    return first <= transmission && transmission <= last;
  }

  /** Why it can't be relied on; empty: it is what was written. */
  public Optional<String> damage() throws IOException {
    var beside = path.resolveSibling(path.getFileName() + ArchiveFolder.HASH);
    if (!Files.exists(beside)) {
      return Optional.of("its hash is not beside it");
    }
    var expected = Files.readString(beside).split("\\s", 2)[0];
    var found = Hashed.of(path);
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of("its hash is " + found + " and was " + expected);
  }

  /** Each line of its index. */
  public void index(Consumer<ArchiveIndexEntry> consumer) throws IOException {
    try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      var index = zip.getEntry(ArchiveFolder.INDEX);
      if (index == null) {
        throw new IOException(path + " is not a file of the archive: it has no index");
      }
      try (var lines =
          new BufferedReader(
              new InputStreamReader(zip.getInputStream(index), StandardCharsets.UTF_8))) {
        var unused = lines.readLine();
        lines.lines().map(ArchiveIndexEntry::of).forEach(consumer);
      }
    }
  }

  /** What it has of a file, in the order in which it was written. */
  public void contents(long transmission, Reader reader) throws IOException {
    try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        var entry = entries.nextElement();
        var name = ENTRY.matcher(entry.getName());
        if (name.matches() && Long.parseLong(name.group(2)) == transmission) {
          try (var in = zip.getInputStream(entry)) {
            long document = name.group(3).equals("file") ? 0 : Long.parseLong(name.group(3));
            reader.read(name.group(1), document, in);
          }
        }
      }
    }
  }

  /** Takes what is in an archive. */
  public interface Reader {
    /**
     * Takes one.
     *
     * @param document 0: the file as a whole
     */
    void read(String kind, long document, InputStream content) throws IOException;
  }
}
