package dev.crossdock.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.Samples;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.MappedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever happens to a document of an interchange, those beside it come out as ever, and nothing
 * is thrown.
 */
class DamagedInterchangePropertyTest {

  @Property(tries = 60, shrinking = ShrinkingMode.OFF, seed = "20261121")
  void theOtherDocumentsComeOutAsEver(@ForAll long seed) throws Exception {
    PropertyRounds.run(seed, DamagedInterchangePropertyTest::once);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF, seed = "20261121")
  void anyDamageAtAllIsReadWithoutThrowing(@ForAll long seed) throws Exception {
    PropertyRounds.run(
        seed,
        random -> {
          boolean x12 = random.nextBoolean();
          var whole = x12 ? Samples.x12(documents(true)) : Samples.edifact(documents(false));
          read(new Damage(random).of(bytes(whole), x12 ? '~' : '\''));
        });
  }

  private static void once(Random random) throws IOException {
    boolean x12 = random.nextBoolean();
    var documents = documents(x12);
    int victim = random.nextInt(documents.length);
    var whole = x12 ? Samples.x12(documents) : Samples.edifact(documents);
    int from = whole.indexOf(documents[victim]);
    int to = from + documents[victim].length();
    var damaged = new Damage(random).of(bytes(documents[victim]), x12 ? '~' : '\'');
    var text = new String(damaged, StandardCharsets.ISO_8859_1);
    if (text.contains("ISA") || text.contains("IEA") || text.contains("UN" + (x12 ? "?" : "Z"))) {
      return; // another envelope is another matter
    }
    boolean open = !text.isEmpty() && !text.endsWith(x12 ? "~" : "'");
    var bytes = Damage.joined(bytes(whole.substring(0, from)), damaged, bytes(whole.substring(to)));

    var sound = contents(read(bytes(whole)));
    var found = contents(read(bytes));
    for (int i = 0; i < documents.length; i++) {
      // an end that is gone takes the beginning behind it along, and nothing else
      if (i != victim && !(open && i == victim + 1)) {
        assertThat(found).as(new String(bytes, StandardCharsets.ISO_8859_1)).contains(sound.get(i));
      }
    }
  }

  /** What each document says; not where it lies. */
  private static List<String> contents(List<MappedDocument> documents) {
    return documents.stream()
        .map(d -> HexFormat.of().formatHex(d.contentHash()) + ' ' + d.documentNumber())
        .toList();
  }

  private static String[] documents(boolean x12) {
    var documents = new String[4];
    for (int i = 0; i < documents.length; i++) {
      documents[i] =
          x12
              ? Samples.transactionSet(
                  "850", "%04d".formatted(i + 1), Samples.ORDER_850.replace("4500012345", "N" + i))
              : Samples.message(
                  String.valueOf(i + 1), Samples.ORDERS_D96A.replace("PO-77001", "N" + i));
    }
    return documents;
  }

  /** Reads everything by grammar and map; the bytes add up. */
  private static List<MappedDocument> read(byte[] bytes) throws IOException {
    var raw = RawBytes.of(bytes);
    var options = FramingOptions.defaults();
    var mapped = new ArrayList<MappedDocument>();
    for (var interchange : Framer.scan(raw, options).interchanges()) {
      try (var frames = DocumentFrames.open(raw, interchange, options)) {
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
          var mapper =
              Way.MAPS.edi(
                  interchange.standard(), frame.message(), frame.version(), "", null, List.of());
          if (mapper.isPresent()) {
            var document = mapper.get().map(frame, interchange, null);
            if (document.document() != null) {
              CanonicalJson.write(document.document());
            }
            mapped.add(document);
          }
        }
      }
    }
    return mapped;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
