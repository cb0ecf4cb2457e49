package dev.crossdock.backup;

import dev.crossdock.infrastructure.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** A file written with its hash, durable when closed, readable by its owner only. */
public final class Hashed extends OutputStream {

  private final FileChannel channel;
  private final MessageDigest digest = sha256();
  private final OutputStream out;
  private long bytes;

  private Hashed(FileChannel channel) {
    this.channel = channel;
    this.out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
  }

  public static Hashed create(Path file) throws IOException {
    OwnerOnly.folderOf(file);
    return new Hashed(
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    bytes++;
  }

  @Override
  public void write(byte[] content, int from, int count) throws IOException {
    out.write(content, from, count);
    bytes += count;
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.force(true);
      channel.close();
    }
  }

  public long bytes() {
    return bytes;
  }

  /** In hex, of what was written; asked for once, at the end. */
  public String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of a file, in hex. */
  public static String of(Path file) throws IOException {
    var digest = sha256();
    try (InputStream in = Files.newInputStream(file);
        var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(sink);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
