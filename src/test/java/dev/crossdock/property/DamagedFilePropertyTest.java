package dev.crossdock.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.file.FileFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever happens to a document of a file, those before it come out as ever; so do those behind
 * it, or they are told to be unread. Every byte is accounted for, and nothing is thrown.
 */
class DamagedFilePropertyTest {

  /** Maps with an example of several documents. */
  private static final List<String> MAPS =
      List.of(
          "csv/order/standard",
          "fixed/heath-orders",
          "xml/fern-orders",
          "json/gorse-orders",
          "ubl/2.1/Order");

  @Property(tries = 80, shrinking = ShrinkingMode.OFF, seed = "20261121")
  void theOthersComeOutAsEverOrAreTold(@ForAll long seed) throws Exception {
    PropertyRounds.run(seed, DamagedFilePropertyTest::once);
  }

  @Example
  void aBlankLineBetweenRecordsOfADocumentIsOneOfItsBytes() throws Exception {
    once(new Random(8709371129873690751L));
  }

  private record Read(List<String> documents, List<FileFrame> frames, List<Code> told) {}

  private static void once(Random random) throws IOException {
    var id = MAPS.get(random.nextInt(MAPS.size()));
    var good = input(id);
    var sound = read(id, good);
    assertThat(sound.told()).isEmpty();
    int victim = random.nextInt(sound.frames().size());
    int from = (int) sound.frames().get(victim).from();
    int to = (int) sound.frames().get(victim).to();
    var damaged = new Damage(random).of(Arrays.copyOfRange(good, from, to), '\n');
    var bytes =
        Damage.joined(
            Arrays.copyOf(good, from), damaged, Arrays.copyOfRange(good, to, good.length));

    var read = read(id, bytes);

    var others = new ArrayList<>(sound.documents());
    others.remove(victim);
    boolean cut = id.startsWith("xml") || id.startsWith("json");
    assertThat(read.documents()).as(id).containsAll(others.subList(0, victim));
    if (!cut || !read.told().contains(FileCode.REST_NOT_READ)) {
      // a row or record that ran into the next document's first one harms that too
      int behind = Math.min(others.size(), victim + (cut ? 0 : 1));
      assertThat(read.documents()).as(id).containsAll(others.subList(behind, others.size()));
    }
  }

  private static byte[] input(String id) throws IOException {
    var several = Way.MAPPINGS.resolve(id + ".examples/several");
    var full = Way.MAPPINGS.resolve(id + ".examples/full");
    try (var files = Files.list(Files.exists(several) ? several : full)) {
      return Files.readAllBytes(
          files
              .filter(f -> Objects.toString(f.getFileName()).startsWith("input."))
              .findFirst()
              .orElseThrow());
    }
  }

  private static Read read(String id, byte[] bytes) throws IOException {
    var mapper = Way.MAPS.file(id).orElseThrow();
    var read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    long inside = 0;
    try (var documents = mapper.format().open(RawBytes.of(bytes))) {
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        inside += frame.to() - frame.from();
        read.frames().add(frame);
        var mapped = mapper.map(frame, null);
        if (!mapped.rejected()) {
          var json = CanonicalJson.write(Objects.requireNonNull(mapped.document()));
          read.documents().add(json.replaceAll("\"source\":\\{[^{}]*(\\{[^{}]*})?[^{}]*}", ""));
        }
      }
      documents.violations().stream().map(Violation::code).forEach(read.told()::add);
      documents.closing().stream().map(Violation::code).forEach(read.told()::add);
      if (documents.violations().stream().noneMatch(Violation::isError)) {
        // a blank line between the records of a document is one of its bytes, and blank
        long apart = inside + documents.setAside();
        assertThat((long) bytes.length)
            .as("%s: bytes", id)
            .isBetween(apart, apart + documents.blanks());
      }
    }
    return read;
  }
}
