package dev.crossdock.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.crossdock.infrastructure.OwnerOnly;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A backup as files: {@code manifest.json}, {@code tables/} and {@code data/}. */
public final class BackupFolder {

  private static final String MANIFEST = "manifest.json";
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final Path root;

  private BackupFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** A folder that is not there yet, or empty. */
  public static BackupFolder create(Path root) throws BackupProblem, IOException {
    if (Files.exists(root) && !isEmpty(root)) {
      throw new BackupProblem(root + " is not empty. Name a new folder for each backup.");
    }
    OwnerOnly.folder(root);
    return new BackupFolder(root);
  }

  /** A folder with a backup in it. */
  public static BackupFolder open(Path root) throws BackupProblem {
    if (!Files.isRegularFile(root.resolve(MANIFEST))) {
      throw new BackupProblem(
          root
              + " holds no backup"
              + (Files.isDirectory(root.resolve("tables"))
                  ? " that came to its end: manifest.json is missing."
                  : ": manifest.json is missing."));
    }
    return new BackupFolder(root);
  }

  /** Where it lies. */
  public Path root() {
    return root;
  }

  /** Whether a folder has nothing in it. */
  public static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  public Path resolve(String name) {
    return root.resolve(name);
  }

  /** Writes a file of the backup, compressed. */
  public Hashed writeCompressed(String name, Content content) throws IOException {
    var hashed = Hashed.create(root.resolve(name));
    try (var buffered = new BufferedOutputStream(hashed, 1 << 16);
        var zip =
            new GZIPOutputStream(buffered, 1 << 16) {
              {
                def.setLevel(Deflater.BEST_SPEED);
              }
            }) {
      content.writeTo(zip);
    }
    return hashed;
  }

  /** Copies a file into the backup. */
  Hashed copy(Path file, String name) throws IOException {
    var hashed = Hashed.create(root.resolve(name));
    try (hashed) {
      Files.copy(file, hashed);
    }
    return hashed;
  }

  /** A compressed file of the backup. */
  public InputStream readCompressed(String name) throws IOException {
    return new GZIPInputStream(
        new BufferedInputStream(Files.newInputStream(root.resolve(name)), 1 << 16), 1 << 16);
  }

  /** What writes to a stream. */
  public interface Content {
    void writeTo(java.io.OutputStream out) throws IOException;
  }

  /** Writes the manifest: from now on it is a backup. */
  public void finish(Manifest manifest) throws IOException {
    try (var out = Hashed.create(root.resolve(MANIFEST))) {
      out.write(JSON.writeValueAsBytes(manifest));
    }
  }

  /** What is in it, after every file was found as it was written. */
  public Manifest check() throws BackupProblem, IOException {
    Manifest manifest;
    try {
      manifest = JSON.readValue(Files.readAllBytes(root.resolve(MANIFEST)), Manifest.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new BackupProblem("manifest.json can't be read: " + e.getOriginalMessage(), e);
    }
    if (manifest.format() != Manifest.FORMAT) {
      throw new BackupProblem(
          "The backup has format %d; this release reads format %d."
              .formatted(manifest.format(), Manifest.FORMAT));
    }
    for (var table : manifest.tables()) {
      check(table.file(), table.bytes(), table.sha256());
    }
    for (var file : manifest.files()) {
      check(file.file(), file.bytes(), file.sha256());
    }
    return manifest;
  }

  private void check(String name, long bytes, String sha256) throws BackupProblem, IOException {
    var file = root.resolve(name).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new BackupProblem("The backup is damaged: " + name + " is missing.");
    }
    long there = Files.size(file);
    if (there != bytes) {
      throw new BackupProblem(
          "The backup is damaged: %s has %d bytes, it had %d.".formatted(name, there, bytes));
    }
    if (!Hashed.of(file).equals(sha256)) {
      throw new BackupProblem("The backup is damaged: the content of " + name + " has changed.");
    }
  }
}
