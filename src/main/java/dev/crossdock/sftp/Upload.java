package dev.crossdock.sftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One client writing one file. Knows which bytes came, so that a lost or refused write can't go
 * unnoticed, and can be taken away when the client comes back on another connection.
 */
final class Upload implements SeekableByteChannel {

  private final InboxFile file;
  private final Inbox inbox;
  private final FileChannel channel;
  private final Coverage coverage;
  private final long limit;
  private final long startedAt;
  private long position;
  private boolean broken;
  private boolean revoked;

  Upload(InboxFile file, Inbox inbox, Path path, boolean fresh, long limit) throws IOException {
    this.file = file;
    this.inbox = inbox;
    this.limit = limit;
    this.channel =
        fresh ? PartnerFolders.create(path) : FileChannel.open(path, StandardOpenOption.WRITE);
    this.startedAt = channel.size();
    this.coverage = Coverage.upTo(startedAt);
  }

  InboxFile file() {
    return file;
  }

  /** From now on nothing of this client reaches the file. */
  synchronized void revoke() throws IOException {
    revoked = true;
    if (channel.isOpen()) {
      channel.close();
    }
  }

  synchronized boolean isRevoked() {
    return revoked;
  }

  /** Whether every byte up to the last one written came and was kept. */
  synchronized boolean isWhole() {
    return !broken && !coverage.hasGap();
  }

  synchronized long prefix() {
    return coverage.prefix();
  }

  /**
   * In append mode a client's offset is either the true one or counts from where it began; anything
   * else means that the file is not what the client took it for.
   */
  synchronized void checkAppend(long offset) throws IOException {
    long end = coverage.end();
    if (offset != end && offset != end - startedAt) {
      broken = true;
      throw Denied.failure("The file changed since you looked at its size; look again.");
    }
  }

  /** Takes its inbox's lock and its own one after the other, never both: the inbox nests them. */
  @Override
  public int write(ByteBuffer bytes) throws IOException {
    long from = position();
    long to = from + bytes.remaining();
    try {
      if (from < 0 || to > limit) {
        throw Denied.failure("The file is larger than the " + limit + " bytes agreed.");
      }
      inbox.grow(file, to);
      return writeAt(from, bytes);
    } catch (IOException | RuntimeException e) {
      fail();
      throw e;
    }
  }

  private int writeAt(long from, ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    boolean gapChanged;
    synchronized (this) {
      if (revoked) {
        throw Denied.failure("Another connection has taken this file over.");
      }
      for (long at = from; bytes.hasRemaining(); ) {
        at += channel.write(bytes, at);
      }
      boolean hadGap = coverage.hasGap();
      coverage.add(from, from + length);
      position = from + length;
      gapChanged = hadGap != coverage.hasGap();
    }
    if (gapChanged) {
      inbox.noteGap(this);
    }
    return length;
  }

  private synchronized void fail() {
    broken = true;
  }

  @Override
  public synchronized long position() {
    return position;
  }

  @Override
  public synchronized SeekableByteChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public int read(ByteBuffer bytes) {
    throw new NonReadableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    throw Denied.failure("A file can't be cut to a size here; send it again.");
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
