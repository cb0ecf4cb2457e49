package dev.crossdock.sftp;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where everything lies: {@code home/<partner>/{inbox,outbox,errors}} is what a partner sees,
 * {@code state/<partner>/{inbox,staging,taken}} is ours. Both are on one file system, so renames
 * between them are atomic.
 */
final class PartnerFolders {

  static final String INBOX = "inbox";

  private static final FileAttribute<?> OURS_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path root;

  PartnerFolders(Path root) {
    this.root = root.toAbsolutePath();
  }

  /** What the partner sees as {@code /}, made if it is not there. */
  Path home(String partnerId) throws IOException {
    var home = root.resolve("home").resolve(safe(partnerId));
    for (var folder : List.of(INBOX, "outbox", "errors")) {
      make(home.resolve(folder));
    }
    return home;
  }

  Path inbox(String partnerId) throws IOException {
    return home(partnerId).resolve(INBOX);
  }

  /** A folder for our own notes about a partner's files, made if it is not there. */
  Path state(String partnerId, String kind) throws IOException {
    var state = root.resolve("state").resolve(safe(partnerId)).resolve(kind);
    make(state);
    return state;
  }

  /** Partners that have a home. */
  List<String> partners() throws IOException {
    var homes = root.resolve("home");
    var ids = new ArrayList<String>();
    if (Files.isDirectory(homes)) {
      try (var paths = Files.newDirectoryStream(homes)) {
        paths.forEach(path -> ids.add(String.valueOf(path.getFileName())));
      }
    }
    return ids;
  }

  /** Makes a file that is not there yet, for us only. */
  static FileChannel create(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OURS_ONLY);
  }

  /** Writes a file, over what was in it; one that is made is for us only. */
  static void write(Path file, String text) throws IOException {
    try (var channel =
        FileChannel.open(
            file,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE),
            OURS_ONLY)) {
      for (var bytes = StandardCharsets.UTF_8.encode(text); bytes.hasRemaining(); ) {
        channel.write(bytes);
      }
    }
  }

  private static void make(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private static String safe(String partnerId) {
    if (!partnerId.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not a partner id: " + partnerId);
    }
    return partnerId;
  }
}
