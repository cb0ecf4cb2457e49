package dev.crossdock.infrastructure;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jboss.logging.Logger;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive that comes with the hub into a folder that only
 * its owner may enter. They are run only as long as every file is the one of that archive.
 */
final class PostgresBinaries {

  /** Over names, rights to execute and contents of all files; see {@link #hash}. Of 17.10. */
  static final String EXPECTED = "fde0184e55344b4ecd00cd6dfb128efe5c210b326590c61f4d12e7908725ee21";

  private static final Logger LOG = Logger.getLogger(PostgresBinaries.class);
  private static final String ARCHIVE = "postgres-linux-x86_64.txz";

  private static final int OWNER_MAY_RUN = 0100;

  private PostgresBinaries() {}

  /**
   * The folder with the programs in {@code bin}: unpacked when it is not there or when anything in
   * it is not as it should be, and all else removed from the folder above.
   */
  static Path in(Path above) throws IOException {
    var folder = folder(above);
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      if (hash(folder).equals(EXPECTED)) {
        return folder;
      }
      LOG.warnf("What lies in %s is not PostgreSQL as it came; it is unpacked again", folder);
    }
    FilesBelow.delete(above);
    var fresh = above.resolve("new");
    unpack(fresh);
    var found = hash(fresh);
    if (!found.equals(EXPECTED)) {
      throw new IOException(
          "The PostgreSQL on the class path is not the one this hub knows (hash " + found + ")");
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    return folder;
  }

  /** Where they are, once unpacked. */
  static Path folder(Path above) {
    return above.resolve(EXPECTED.substring(0, 16));
  }

  static void unpack(Path to) throws IOException {
    try (var archive = archive();
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, to);
      }
    }
  }

  private static void unpack(InputStream content, TarArchiveEntry entry, Path to)
      throws IOException {
    var file = to.resolve(entry.getName()).normalize();
    if (!file.startsWith(to)) {
      throw new IOException("Not a file of PostgreSQL: " + entry.getName());
    }
    if (entry.isDirectory()) {
      OwnerOnly.folder(file);
      return;
    }
    OwnerOnly.folderOf(file);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(content, file);
      boolean runs = (entry.getMode() & OWNER_MAY_RUN) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(runs ? "rwx------" : "rw-------"));
    } else {
      throw new IOException("Not a file of PostgreSQL: " + entry.getName());
    }
  }

  private static InputStream archive() throws IOException {
    var found = PostgresBinaries.class.getClassLoader().getResourceAsStream(ARCHIVE);
    if (found == null) {
      throw new FileNotFoundException(
          "There is no PostgreSQL for this machine with the hub: name one of your own with"
              + " crossdock.database.url");
    }
    return found;
  }

  /** One hash over everything below the folder, in the order of names. */
  static String hash(Path folder) throws IOException {
    var all = digest();
    try {
      filesAndLinks(folder).parallelStream()
          .map(file -> line(folder, file))
          .forEachOrdered(line -> all.update(line.getBytes(StandardCharsets.UTF_8)));
    } catch (UncheckedIOException e) {
      throw new IOException("PostgreSQL's programs can't be looked at", e);
    }
    return HexFormat.of().formatHex(all.digest());
  }

  private static String line(Path folder, Path file) {
    try {
      var name = folder.relativize(file).toString();
      if (Files.isSymbolicLink(file)) {
        return name + " -> " + Files.readSymbolicLink(file) + '\n';
      }
      var rights = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
      var content = HexFormat.of().formatHex(digest().digest(Files.readAllBytes(file)));
      return name + (rights.contains(OWNER_EXECUTE) ? " * " : "   ") + content + '\n';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> filesAndLinks(Path folder) throws IOException {
    var found = new ArrayList<Path>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(found);
    return found;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
