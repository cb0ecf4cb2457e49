package dev.crossdock.retention.archive;

import dev.crossdock.backup.Hashed;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes one archive file: a zip with its index as last entry, and its hash beside it. It has its
 * name only when it is whole and durable. Not thread-safe.
 */
public final class ArchiveWriter implements AutoCloseable {

  private final Path folder;
  private final String name;
  private final Path unfinished;
  private final Hashed hashed;
  private final ZipOutputStream zip;
  private final StringBuilder index = new StringBuilder(ArchiveIndexEntry.HEAD);
  private boolean finished;

  ArchiveWriter(Path folder, String name) throws IOException {
    this.folder = folder;
    this.name = name;
    this.unfinished = folder.resolve(name + ArchiveFolder.UNFINISHED);
    Files.deleteIfExists(unfinished);
    this.hashed = Hashed.create(unfinished);
    this.zip =
        new ZipOutputStream(new BufferedOutputStream(hashed, 1 << 16), StandardCharsets.UTF_8);
  }

  /**
   * Begins the content of this kind of a file, or of a document in it (0: the file as a whole);
   * what was begun before ends.
   */
  public OutputStream begin(String kind, long transmission, long document) throws IOException {
    zip.putNextEntry(new ZipEntry(ArchiveFolder.entry(kind, transmission, document)));
    return zip;
  }

  public void index(ArchiveIndexEntry entry) {
    index.append(entry.line());
  }

  /** Makes it durable; returns its name below the archive folder. */
  public String finish() throws IOException {
    zip.putNextEntry(new ZipEntry(ArchiveFolder.INDEX));
    zip.write(index.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.close();
    var file = folder.resolve(name);
    var hash = folder.resolve(name + ArchiveFolder.HASH);
    Files.deleteIfExists(hash);
    try (var out = Hashed.create(hash)) {
      var line = hashed.sha256Hex() + "  " + file.getFileName() + '\n';
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    // folders of a new month are durable only when those above them are
    for (Path in = file.getParent(); in != null && in.startsWith(folder); in = in.getParent()) {
      sync(in);
    }
    finished = true;
    return name;
  }

  private static void sync(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      hashed.close();
      Files.deleteIfExists(unfinished);
    }
  }
}
