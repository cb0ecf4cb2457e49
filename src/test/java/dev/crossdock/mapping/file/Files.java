package dev.crossdock.mapping.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Files to be read, and what comes of them. */
public final class Files {

  private Files() {}

  public static RawBytes of(String text) {
    return RawBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** All documents; nothing may be wrong with the file as a whole. */
  public static List<FileFrame> read(FileFormat format, RawBytes bytes) throws IOException {
    var frames = new ArrayList<FileFrame>();
    try (var documents = format.open(bytes)) {
      assertThat(documents.violations()).isEmpty();
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        frames.add(frame);
      }
    }
    return frames;
  }

  /** What is wrong with the file as a whole; there may be no documents. */
  public static List<Code> refused(FileFormat format, String text) throws IOException {
    try (var documents = format.open(of(text))) {
      assertThat(documents.next()).isNull();
      return documents.violations().stream().map(Violation::code).toList();
    }
  }

  public static List<Code> codes(FileFrame frame) {
    return frame.violations().stream().map(Violation::code).toList();
  }

  /** Where the first violation lies. */
  public static Place place(FileFrame frame) {
    return Objects.requireNonNull(frame.violations().get(0).place());
  }

  /** The bytes of a document, of a text in UTF-8. */
  public static String slice(String text, FileFrame frame) {
    var all = text.getBytes(StandardCharsets.UTF_8);
    return new String(
        all, (int) frame.from(), (int) (frame.to() - frame.from()), StandardCharsets.UTF_8);
  }

  /** A value of a document's root, or of its first part of a name. */
  public static String value(Part part, String name) {
    var found = new ArrayList<String>();
    part.values(
        (n, v) -> {
          if (n.equals(name)) {
            found.add(v);
          }
        });
    return String.join("|", found);
  }

  /** A file that goes on with the letter x for so many bytes. */
  public static RawBytes endless(String start, long size) {
    return new RawBytes() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public InputStream open(long from) {
        var head = start.getBytes(StandardCharsets.UTF_8);
        int skipped = (int) Math.min(from, head.length);
        return new SequenceInputStream(
            new ByteArrayInputStream(head, skipped, head.length - skipped),
            new Letters(size - head.length - (from - skipped)));
      }
    };
  }

  /** Bytes in use. */
  public static long used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static final class Letters extends InputStream {
    private long left;

    Letters(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int some = (int) Math.min(length, left);
      Arrays.fill(to, offset, offset + some, (byte) 'x');
      left -= some;
      return some;
    }
  }
}
