package dev.crossdock.sftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** One client reading one of our files; knows whether it got all of it. */
final class Download implements SeekableByteChannel {

  private final PartnerPath place;
  private final FileChannel channel;
  private final Coverage coverage = new Coverage();
  private final long size;
  private long position;

  Download(PartnerPath place, Path path) throws IOException {
    this.place = place;
    this.channel =
        FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    this.size = channel.size();
  }

  PartnerPath place() {
    return place;
  }

  synchronized boolean isComplete() {
    return coverage.prefix() >= size;
  }

  @Override
  public synchronized int read(ByteBuffer bytes) throws IOException {
    int read = channel.read(bytes, position);
    if (read > 0) {
      coverage.add(position, position + read);
      position += read;
    }
    return read;
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
  public long size() {
    return size;
  }

  @Override
  public int write(ByteBuffer bytes) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
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
