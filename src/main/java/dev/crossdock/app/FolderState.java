package dev.crossdock.app;

import dev.crossdock.infrastructure.FilesBelow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether anything below some folders changed since it was asked last. */
final class FolderState {

  private final List<Path> folders;
  private Map<String, String> last;

  FolderState(Path... folders) throws IOException {
    this.folders = List.of(folders);
    this.last = look();
  }

  boolean changed() throws IOException {
    var now = look();
    if (now.equals(last)) {
      return false;
    }
    last = now;
    return true;
  }

  private Map<String, String> look() throws IOException {
    var found = new TreeMap<String, String>();
    for (var folder : folders) {
      for (var file : FilesBelow.list(folder)) {
        note(found, file);
      }
    }
    return found;
  }

  private static void note(Map<String, String> found, Path file) throws IOException {
    try {
      found.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
    } catch (NoSuchFileException e) {
      found.remove(file.toString());
    }
  }
}
