package dev.crossdock.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything lies: {@code home/<partner>/{inbox,outbox,errors}} is what a partner sees,
 * {@code state/<partner>/{inbox,staging,taken}} is ours. Both are on one file system, so renames
 * between them are atomic.
 */
final class PartnerFolders {

  static final String INBOX = "inbox";

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
