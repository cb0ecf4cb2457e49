package dev.crossdock.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder that one hub owns: locked while it runs, secrets in it readable by its owner only. */
public final class DataDirectory implements AutoCloseable {

  /** There while a restore is under way: no hub starts on half of its data. */
  private static final String INCOMPLETE = "restore.incomplete";

  private final Path root;
  private final FileChannel channel;

  private DataDirectory(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /** Opens and locks the folder. Throws {@link IllegalStateException} when another hub has it. */
  public static DataDirectory open(Path path) {
    var root = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      var channel =
          FileChannel.open(
              root.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new IllegalStateException(
            "Another hub runs on "
                + root
                + ". Stop it first, or give this one its own folder with crossdock.data.");
      }
      if (Files.exists(root.resolve(INCOMPLETE))) {
        channel.close();
        throw new IllegalStateException(
            root + " was not restored to its end. Delete it and run `crossdock restore` again.");
      }
      return new DataDirectory(root, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot use the data folder " + root, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  public Path resolve(String name) {
    return root.resolve(name);
  }

  /** The secret of this name, made at random (256 bits) when it is asked for first. */
  public String secret(String name) {
    var file = root.resolve("secrets").resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      Files.createDirectories(file.getParent());
      var bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      var secret = HexFormat.of().formatHex(bytes);
      var temporary = file.resolveSibling(name + ".tmp");
      Files.deleteIfExists(temporary);
      Files.createFile(
          temporary,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(temporary, secret);
      Files.move(temporary, file);
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the secret " + file, e);
    }
  }

  /** From now on until {@link #complete} no hub starts here. */
  public void incomplete() throws IOException {
    Files.writeString(root.resolve(INCOMPLETE), "A restore is under way or was broken off.\n");
  }

  public void complete() throws IOException {
    Files.delete(root.resolve(INCOMPLETE));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
