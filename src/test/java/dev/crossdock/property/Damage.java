package dev.crossdock.property;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What happens to bytes on the way. */
final class Damage {

  private static final byte[] JUNK =
      "~*>:+'?^|\"<&{}[],;\r\n\t\u0000\u0001äß€\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final Random random;

  Damage(Random random) {
    this.random = random;
  }

  /** The bytes with one to four things wrong in them; never the same. */
  byte[] of(byte[] good, char terminator) {
    var bytes = good;
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times || Arrays.equals(bytes, good); i++) {
      bytes = once(bytes, terminator);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes, char terminator) {
    if (bytes.length < 2) {
      return inserted(bytes);
    }
    return switch (random.nextInt(8)) {
      case 0 -> flipped(bytes);
      case 1 -> without(bytes);
      case 2 -> inserted(bytes);
      case 3 -> segments(bytes, terminator, Change.DROPPED);
      case 4 -> segments(bytes, terminator, Change.DOUBLED);
      case 5 -> segments(bytes, terminator, Change.SWAPPED);
      case 6 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      default -> otherDelimiter(bytes);
    };
  }

  private enum Change {
    DROPPED,
    DOUBLED,
    SWAPPED
  }

  private byte[] flipped(byte[] bytes) {
    var flipped = bytes.clone();
    flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
    return flipped;
  }

  private byte[] without(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
    return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
  }

  private byte[] inserted(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    var junk = new byte[1 + random.nextInt(20)];
    for (int i = 0; i < junk.length; i++) {
      junk[i] = random.nextBoolean() ? JUNK[random.nextInt(JUNK.length)] : (byte) random.nextInt();
    }
    return joined(Arrays.copyOf(bytes, at), junk, Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private byte[] otherDelimiter(byte[] bytes) {
    byte one = JUNK[random.nextInt(6)];
    byte other = JUNK[random.nextInt(JUNK.length)];
    var changed = bytes.clone();
    for (int i = 0; i < changed.length; i++) {
      changed[i] = changed[i] == one ? other : changed[i];
    }
    return changed;
  }

  private byte[] segments(byte[] bytes, char terminator, Change change) {
    var all = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> segments =
        new ArrayList<>(List.of(all.split("(?<=\\Q" + terminator + "\\E)", -1)));
    int at = random.nextInt(segments.size());
    switch (change) {
      case DROPPED -> segments.remove(at);
      case DOUBLED -> segments.add(at, segments.get(at));
      case SWAPPED -> Collections.swap(segments, at, random.nextInt(segments.size()));
    }
    return String.join("", segments).getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
