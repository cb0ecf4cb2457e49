package dev.crossdock.app;

import dev.crossdock.infrastructure.FilesBelow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells which files below some folders changed since it was asked last. */
final class FolderState {

  private final List<Path> folders;
  private Map<Path, Version> last = Map.of();

  FolderState(Path... folders) throws IOException {
    this.folders = List.of(folders);
    this.last = look();
  }

  /** A file as it was seen: when it was written, how long it is, and its hash. */
  private record Version(String stamp, String sha256) {}

  /**
   * A file that is not what it was.
   *
   * @param before SHA-256 of what it was; null: it was not there
   * @param after SHA-256 of what it is; null: it is not there
   */
  record Change(Path file, @Nullable String before, @Nullable String after) {}

  /** What changed; a file that was only touched counts, too. */
  List<Change> changes() throws IOException {
    var before = last;
    var now = look();
    last = now;
    var files = new TreeSet<>(before.keySet());
    files.addAll(now.keySet());
    var changes = new ArrayList<Change>();
    for (var file : files) {
      var was = before.get(file);
      var is = now.get(file);
      if (was == null || !was.equals(is)) {
        changes.add(
            new Change(file, was == null ? null : was.sha256, is == null ? null : is.sha256));
      }
    }
    return changes;
  }

  /** The hash of each file as it was seen last. */
  Map<Path, String> hashes() {
    var hashes = new TreeMap<Path, String>();
    last.forEach((file, version) -> hashes.put(file, version.sha256));
    return hashes;
  }

  private Map<Path, Version> look() throws IOException {
    var found = new TreeMap<Path, Version>();
    for (var folder : folders) {
      for (var file : FilesBelow.list(folder)) {
        note(found, file);
      }
    }
    return found;
  }

  private void note(Map<Path, Version> found, Path file) throws IOException {
    try {
      var stamp = Files.getLastModifiedTime(file) + " " + Files.size(file);
      var known = last.get(file);
      found.put(
          file,
          known != null && known.stamp.equals(stamp) ? known : new Version(stamp, sha256(file)));
    } catch (NoSuchFileException e) {
      found.remove(file);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
