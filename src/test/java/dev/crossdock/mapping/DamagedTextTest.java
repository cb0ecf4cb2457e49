package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.write.Canonical;
import dev.crossdock.mapping.write.Senseless;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Examples of every map with bytes flipped, lost, doubled and put in: whatever comes of it, nothing
 * throws, and no document that is taken holds a character that no text may hold.
 */
class DamagedTextTest {

  private static final int ROUNDS = Integer.getInteger("crossdock.property.rounds", 2);
  private static final int LARGEST = 20_000;
  private static final byte[][] PIECES = {
    {0},
    {7},
    {0x7f},
    {(byte) 0x85},
    {(byte) 0xff},
    {(byte) 0xc3},
    {'\r', '\n'},
    {'\n'},
    {'"'},
    {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
    {(byte) 0xc2, (byte) 0x80},
    {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {'\\', 'u', '0', '0', '0', '0'},
    {'&', '#', '1', ';'},
    {(byte) 0xef, (byte) 0xbf, (byte) 0xbf}
  };

  private final Maps maps = Maps.load(Path.of("mappings"));
  private final Random random = new Random(Long.getLong("crossdock.property.seed", 20261130));

  DamagedTextTest() throws IOException {}

  @Test
  void whateverIsDamagedNothingThrowsAndNoUnsoundTextIsTaken() throws IOException {
    int taken = 0;
    for (var example : examples()) {
      var sound = Files.readAllBytes(example);
      for (int round = 0; round < ROUNDS; round++) {
        var bytes = damaged(sound);
        for (var document : mapped(example, RawBytes.of(bytes))) {
          taken += judge(example, bytes, document);
        }
      }
    }
    assertThat(taken).isPositive();
  }

  private static int judge(Path example, byte[] bytes, MappedDocument document) {
    var canonical = document.document();
    if (canonical == null || document.violations().stream().anyMatch(v -> v.isError())) {
      return 0;
    }
    var json = CanonicalJson.write(canonical);
    assertThat(Senseless.in(Canonical.tree(json)))
        .as("%s: %s", example, new String(bytes, StandardCharsets.ISO_8859_1))
        .isEmpty();
    assertThat(json)
        .as("%s: %s", example, new String(bytes, StandardCharsets.ISO_8859_1))
        .doesNotContain("\ufffd");
    return 1;
  }

  private List<MappedDocument> mapped(Path example, RawBytes bytes) throws IOException {
    var path = Path.of("mappings").relativize(example).toString();
    var id = path.substring(0, path.indexOf(".examples"));
    var file = maps.file(id);
    var found = new ArrayList<MappedDocument>();
    if (file.isPresent()) {
      try (var documents = file.get().format().open(bytes, 0, 1)) {
        for (var frame = documents.next(); frame != null; frame = documents.next()) {
          found.add(file.get().map(frame, null));
        }
      }
      return found;
    }
    for (var interchange : Framer.scan(bytes, FramingOptions.defaults()).interchanges()) {
      if (interchange.rejected()) {
        continue;
      }
      try (var frames = DocumentFrames.open(bytes, interchange, FramingOptions.defaults())) {
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
          var mapper =
              maps.edi(
                  interchange.standard(),
                  frame.message(),
                  frame.version(),
                  frame.association(),
                  null,
                  List.of());
          int no = frame.groupNo();
          boolean falls = interchange.groups().stream().anyMatch(g -> g.no() == no && g.rejected());
          if (mapper.isPresent() && !falls && frame.violations().isEmpty()) {
            found.add(mapper.get().map(frame, interchange, null));
          }
        }
      }
    }
    return found;
  }

  private byte[] damaged(byte[] sound) {
    var bytes = sound;
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(6)) {
            case 0 ->
                spliced(
                    bytes, at, at + 1, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))});
            case 1 ->
                spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(3)), new byte[0]);
            case 2 -> spliced(bytes, at, at, new byte[] {bytes[at]});
            default -> spliced(bytes, at, at, PIECES[random.nextInt(PIECES.length)]);
          };
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] instead) {
    var out = Arrays.copyOf(bytes, bytes.length - (to - from) + instead.length);
    System.arraycopy(instead, 0, out, from, instead.length);
    System.arraycopy(bytes, to, out, from + instead.length, bytes.length - to);
    return out;
  }

  private static List<Path> examples() throws IOException {
    try (var files = Files.walk(Path.of("mappings"))) {
      return files
          .filter(p -> p.getFileName().toString().startsWith("input."))
          .filter(p -> !p.toString().contains(".write.examples"))
          .filter(p -> p.toFile().length() > 0 && p.toFile().length() < LARGEST)
          .sorted()
          .toList();
    }
  }
}
