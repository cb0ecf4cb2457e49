package dev.crossdock.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives of which no file should be read. */
final class BadArchives {

  private static final int BOMB = 64 << 20;

  private BadArchives() {}

  static byte[] bytes(String which) {
    try {
      return switch (which) {
        case "bomb" -> zip("blanks.edi", spaces());
        case "nested" -> zip("inner.zip", zip("order.edi", text()));
        case "cut" -> half(zip("order.edi", text()));
        case "gz-cut" -> half(gz(text()));
        default -> throw new IllegalArgumentException(which);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] spaces() {
    var bytes = new byte[BOMB];
    Arrays.fill(bytes, (byte) ' ');
    return bytes;
  }

  private static byte[] text() {
    return "an order that never is read".repeat(20).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] gz(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gz = new GZIPOutputStream(out)) {
      gz.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] half(byte[] all) {
    return Arrays.copyOf(all, all.length / 2);
  }
}
