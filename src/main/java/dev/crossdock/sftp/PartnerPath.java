package dev.crossdock.sftp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** What a path names, seen from the partner's root: a file directly in one of the folders. */
record PartnerPath(String folder, String name) {

  private static final Set<String> FOLDERS = Set.of(PartnerFolders.INBOX, "outbox", "errors");

  /** Refuses everything but {@code /<folder>/<name>}, after dots are resolved. */
  static PartnerPath of(Path path) throws IOException {
    var absolute = path.toAbsolutePath().normalize();
    if (absolute.getNameCount() != 2) {
      throw Denied.forbidden("Files lie in inbox, outbox and errors only.");
    }
    var place = new PartnerPath(absolute.getName(0).toString(), absolute.getName(1).toString());
    if (!FOLDERS.contains(place.folder) || place.name.equals("..") || place.name.isEmpty()) {
      throw Denied.forbidden("Files lie in inbox, outbox and errors only.");
    }
    return place;
  }

  boolean isInbox() {
    return folder.equals(PartnerFolders.INBOX);
  }
}
