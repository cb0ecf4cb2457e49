package dev.crossdock.backup;

import dev.crossdock.infrastructure.FilesBelow;
import dev.crossdock.infrastructure.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files of a data folder that are worth keeping: users, keys, secrets, and what partners have
 * not fetched. Not the database and the broker, what a run leaves, and uploads under way.
 */
public final class DataFiles {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "postgres",
          "postgres-binaries",
          "artemis",
          "hub.lock",
          "hub.json",
          "hub.json.tmp",
          "cli.token");

  private DataFiles() {}

  public static List<Manifest.File> copy(Path data, BackupFolder backup) throws IOException {
    var copied = new ArrayList<Manifest.File>();
    for (var file : FilesBelow.list(data, DataFiles::isKept)) {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      var path = data.relativize(file).toString().replace('\\', '/');
      try {
        var hashed = backup.copy(file, "data/" + path);
        copied.add(new Manifest.File(path, hashed.bytes(), hashed.sha256Hex()));
      } catch (NoSuchFileException fetchedMeanwhile) {
        Files.deleteIfExists(backup.resolve("data/" + path));
      }
    }
    return copied;
  }

  static boolean isKept(Path file) {
    if (LEFT_OUT.contains(file.getName(0).toString())) {
      return false;
    }
    if (!file.getName(0).toString().equals("sftp") || file.getNameCount() < 3) {
      return true;
    }
    boolean state = file.getName(1).toString().equals("state");
    boolean inbox = file.getNameCount() > 3 && file.getName(3).toString().equals("inbox");
    return !state && !inbox;
  }

  /** Into a data folder; readable by the owner only. */
  public static void restore(BackupFolder backup, Manifest manifest, Path data) throws IOException {
    for (var file : manifest.files()) {
      var to = data.resolve(file.path()).normalize();
      if (!to.startsWith(data)) {
        throw new IOException("Not a file of a data folder: " + file.path());
      }
      OwnerOnly.folderOf(to);
      Files.copy(backup.resolve(file.file()), to);
      Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
