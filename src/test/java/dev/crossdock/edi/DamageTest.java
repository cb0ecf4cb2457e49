package dev.crossdock.edi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.edi.grammar.DocumentParser;
import dev.crossdock.edi.grammar.Grammar;
import dev.crossdock.edi.grammar.Grammars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

class DamageTest {

  private static final Grammars GRAMMARS = load();

  private static Grammars load() {
    try {
      return Grammars.load(Samples.MAPPINGS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  void randomDamageNeverThrowsAndBytesAddUp(@ForAll long seed, @ForAll @IntRange(max = 40) int hits)
      throws IOException {
    byte[] bytes = both().getBytes(StandardCharsets.ISO_8859_1);
    var random = new Random(seed);
    for (int i = 0; i < hits; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = without(bytes, at, random.nextInt(30));
        default -> bytes[at] = bytes[random.nextInt(bytes.length)];
      }
    }
    RawBytes raw = RawBytes.of(bytes);
    Framing framing = Framer.scan(raw, FramingOptions.defaults());
    assertThat(FramerTest.sum(framing)).isEqualTo(bytes.length);
    for (Interchange interchange : framing.interchanges()) {
      int documents = 0;
      try (var frames = DocumentFrames.open(raw, interchange, FramingOptions.defaults())) {
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
          documents++;
          DocumentParser.parse(
              frame, interchange.syntax(), grammar(interchange), DocumentHandler.NONE);
        }
      }
      assertThat(documents).isEqualTo(interchange.documents());
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void damageInsideOneDocumentNeverTouchesItsNeighbours(
      @ForAll long seed, @ForAll("characters") byte junk) {
    String good = Samples.transactionSet("850", "0001", Samples.ORDER_850);
    String victim = Samples.transactionSet("850", "0002", Samples.ORDER_850);
    String last = Samples.transactionSet("850", "0003", Samples.ORDER_850);
    byte[] bytes = Samples.x12(good, victim, last).getBytes(StandardCharsets.ISO_8859_1);
    int from = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(victim);
    bytes[from + 12 + new Random(seed).nextInt(victim.length() - 30)] = junk;
    List<DocumentFrame> documents =
        Samples.documents(RawBytes.of(bytes), FramingOptions.defaults());
    var numbers = new ArrayList<String>();
    for (DocumentFrame document : documents) {
      String text = new String(document.bytes(), StandardCharsets.ISO_8859_1);
      if (document.violations().isEmpty() && (text.equals(good) || text.equals(last))) {
        numbers.add(document.controlNumber());
      }
    }
    assertThat(numbers).containsExactly("0001", "0003");
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void delimitersNeverChangeTheContent(@ForAll("delimiters") String delimiters) {
    String plain = Samples.x12(Samples.transactionSet("850", "0001", Samples.ORDER_850));
    String other =
        plain
            .replace('~', '\u0001')
            .replace('*', '\u0002')
            .replace('>', '\u0003')
            .replace('\u0001', delimiters.charAt(0))
            .replace('\u0002', delimiters.charAt(1))
            .replace('\u0003', delimiters.charAt(2));
    assertThat(hash(other)).isEqualTo(hash(plain));
  }

  @Provide
  Arbitrary<String> delimiters() {
    List<Character> pool = new ArrayList<>();
    for (char c : "|^!$%@#;=~\u001c\u001d\u001e\u001f\u0007".toCharArray()) {
      pool.add(c);
    }
    return Arbitraries.shuffle(pool).map(list -> "" + list.get(0) + list.get(1) + list.get(2));
  }

  @Provide
  Arbitrary<Byte> characters() {
    return Arbitraries.bytes().filter(b -> b != '~');
  }

  private static byte[] hash(String text) {
    Interchange interchange = Samples.frame(text).interchanges().get(0);
    DocumentFrame frame = Samples.documents(text).get(0);
    var parsed =
        DocumentParser.parse(
            frame, interchange.syntax(), grammar(interchange), DocumentHandler.NONE);
    assertThat(parsed.violations()).isEmpty();
    return parsed.contentHash();
  }

  private static Grammar grammar(Interchange interchange) {
    return (interchange.standard() == Standard.X12
            ? GRAMMARS.find(Standard.X12, "850", "004010")
            : GRAMMARS.find(Standard.EDIFACT, "ORDERS", "D96A"))
        .orElseThrow()
        .grammar();
  }

  private static String both() {
    return Samples.x12(
            Samples.transactionSet("850", "0001", Samples.ORDER_850),
            Samples.transactionSet("850", "0002", Samples.ORDER_850))
        + "\n"
        + Samples.edifact(
            Samples.message("1", Samples.ORDERS_D96A), Samples.message("2", Samples.ORDERS_D96A));
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    int end = Math.min(bytes.length, at + length);
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - (end - at));
    System.arraycopy(bytes, end, shorter, at, bytes.length - end);
    return shorter.length == 0 ? new byte[] {'x'} : shorter;
  }
}
