package dev.crossdock.edi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of known size that can be read from any offset, as often as wanted. Never changes. */
public interface RawBytes {

  /** How many bytes there are. */
  long size();

  /** A stream from this offset to the end; the caller closes it. */
  InputStream open(long from) throws IOException;

  /** The bytes of an array, which must not change any more. */
  static RawBytes of(byte[] bytes) {
    return new RawBytes() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open(long from) {
        int start = Math.toIntExact(Math.min(from, bytes.length));
        return new ByteArrayInputStream(bytes, start, bytes.length - start);
      }
    };
  }

  /** The bytes of a file, which must not change any more. */
  static RawBytes of(Path file) throws IOException {
    long size = Files.size(file);
    return new RawBytes() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public InputStream open(long from) throws IOException {
        return Channels.newInputStream(FileChannel.open(file).position(from));
      }
    };
  }
}
