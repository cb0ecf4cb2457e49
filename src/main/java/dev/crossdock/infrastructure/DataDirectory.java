package dev.crossdock.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The folder that one hub owns: locked while it runs. Nobody but the account of the hub gets into
 * it; what is found open to others is shut.
 */
public final class DataDirectory implements AutoCloseable {

  /** There while a restore is under way: no hub starts on half of its data. */
  private static final String INCOMPLETE = "restore.incomplete";

  private final Path root;
  private final FileChannel channel;

  private DataDirectory(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /**
   * Opens and locks the folder. Throws {@link IllegalStateException} when another hub has it, or
   * when it belongs to another account.
   */
  public static DataDirectory open(Path path) {
    var root = path.toAbsolutePath().normalize();
    try {
      root = OwnerOnly.folder(root).toRealPath();
      requireOurs(root);
      OwnerOnly.tighten(root);
      var channel = OwnerOnly.open(root.resolve("hub.lock"));
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

  /** Whose folder it is can do with it what he likes, whatever its rights are. */
  private static void requireOurs(Path root) throws IOException {
    var owner = Files.getOwner(root, LinkOption.NOFOLLOW_LINKS);
    var us = us(root);
    if (!owner.equals(us)) {
      throw new IllegalStateException(
          "The data folder %s belongs to the account %s, and this hub runs as %s. Run it as %s, give the folder to %s (chown -R), or name another one with crossdock.data."
              .formatted(root, owner, us, owner, us));
    }
  }

  /** The account of this process, as the file system sees it. */
  private static UserPrincipal us(Path root) throws IOException {
    Path probe;
    try {
      probe = Files.createTempFile(root, ".owner", "");
    } catch (AccessDeniedException e) {
      throw new IllegalStateException(
          "The data folder %s belongs to the account %s, and this hub may not write to it. Run it as %s, or name another folder with crossdock.data."
              .formatted(root, Files.getOwner(root), Files.getOwner(root)),
          e);
    }
    try {
      return Files.getOwner(probe);
    } finally {
      Files.delete(probe);
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

  /** Where the secret of this name lies once it was asked for. */
  Path secretFile(String name) {
    return root.resolve("secrets").resolve(name);
  }

  /** The secret of this name, made at random (256 bits) when it is asked for first. */
  public String secret(String name) {
    var file = secretFile(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      OwnerOnly.folderOf(file);
      var bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      var secret = HexFormat.of().formatHex(bytes);
      var temporary = file.resolveSibling(name + ".tmp");
      OwnerOnly.write(temporary, secret);
      Files.move(temporary, file);
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the secret " + file, e);
    }
  }

  /** From now on until {@link #complete} no hub starts here. */
  public void incomplete() throws IOException {
    OwnerOnly.write(root.resolve(INCOMPLETE), "A restore is under way or was broken off.\n");
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
