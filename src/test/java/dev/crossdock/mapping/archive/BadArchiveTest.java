package dev.crossdock.mapping.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.file.Files;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class BadArchiveTest {

  private static final ArchiveLimits LIMITS = new ArchiveLimits(5, 64L << 20, 150);

  @Test
  void readsEachFileAndPassesOverFolders() throws IOException {
    var bytes = zip(files("a/", "", "a/1.edi", "one", "2.csv", "two", "__MACOSX/._2.csv", "x"));

    assertThat(Detection.of(RawBytes.of(bytes))).isEqualTo(Detection.ARCHIVE);
    assertThat(judged(bytes).violations()).isEmpty();
    assertThat(contents(bytes)).containsExactly("a/1.edi=one", "2.csv=two");
  }

  @Test
  void readsAPackedFile() throws IOException {
    var bytes = gzip("content".getBytes(StandardCharsets.UTF_8));

    assertThat(Detection.of(RawBytes.of(bytes))).isEqualTo(Detection.ARCHIVE);
    assertThat(contents(bytes)).containsExactly("orders=content");
  }

  @Test
  void whatBreaksOffKeepsTheFilesBeforeIt() throws IOException {
    var bytes = zip(files("1.edi", "one", "2.edi", random(100_000)));
    var judged = judged(Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(judged.good()).containsExactly(1);
    assertThat(codes(judged)).containsExactly(FileCode.ARCHIVE_BROKEN);
    var place = Objects.requireNonNull(judged.violations().get(0).place());
    assertThat(place.segment()).isEqualTo("2.edi");
    assertThat(place.offset()).isBetween(30L, 200L);
  }

  @Test
  void whatLostItsListIsTold() throws IOException {
    var bytes = zip(files("1.edi", "one", "2.edi", "two"));
    var judged = judged(Arrays.copyOf(bytes, bytes.length - 60));

    assertThat(judged.good()).containsExactlyInAnyOrder(1, 2);
    assertThat(codes(judged)).containsExactly(FileCode.ARCHIVE_BROKEN);
  }

  @Test
  void aDamagedFileIsTold() throws IOException {
    var bytes = zip(files("1.edi", "one", "2.edi", random(10_000)));
    bytes[bytes.length / 2] ^= 0x55;

    assertThat(judged(bytes).good()).containsExactly(1);
    assertThat(codes(judged(bytes))).containsExactly(FileCode.ARCHIVE_BROKEN);
    assertThat(codes(judged(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0})))
        .containsExactly(FileCode.ARCHIVE_BROKEN);
    var packed = gzip(random(10_000).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(codes(judged(Arrays.copyOf(packed, packed.length / 2))))
        .containsExactly(FileCode.ARCHIVE_BROKEN);
  }

  @Test
  void theFilesBehindADamagedOneAreRead() throws IOException {
    var bytes = zip(files("1.edi", "one", "2.edi", random(10_000), "3.edi", "three", "4.edi", "4"));
    bytes[5_000] ^= 0x55;

    var judged = judged(bytes);
    assertThat(judged.good()).containsExactlyInAnyOrder(1, 3, 4);
    assertThat(codes(judged)).containsExactly(FileCode.ARCHIVE_BROKEN);
    assertThat(good(judged, bytes)).containsExactly("1.edi=one", "3.edi=three", "4.edi=4");
  }

  @Test
  void theFilesBehindADamagedHeaderAreRead() throws IOException {
    var bytes = zip(files("1.edi", "one", "2.edi", "two", "3.edi", "three"));
    int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 4);
    bytes[second] = 'x';

    var judged = judged(bytes);
    assertThat(codes(judged)).containsExactly(FileCode.ARCHIVE_BROKEN);
    assertThat(Objects.requireNonNull(judged.violations().get(0).place()).offset())
        .isEqualTo(second);
    assertThat(good(judged, bytes)).containsExactly("1.edi=one", "3.edi=three");
  }

  @Test
  void anEncryptedFileLeavesTheOthersAlone() throws IOException {
    var bytes = zip(files("1.edi", "one", "2.edi", "two", "3.edi", "three"));
    int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 4);
    bytes[second + 6] |= 1;

    assertThat(codes(judged(bytes))).containsExactly(FileCode.ARCHIVE_ENCRYPTED);
    assertThat(good(judged(bytes), bytes)).containsExactly("1.edi=one", "3.edi=three");
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF, seed = "20261121")
  void randomDamageNeverThrowsAndLeavesTheOtherFilesAlone(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    var files = new LinkedHashMap<String, String>();
    for (int i = 0; i < 5; i++) {
      files.put(i + ".edi", random(50 + random.nextInt(300)));
    }
    var bytes = zip(files);
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    int victim = random.nextInt(4);
    int from = 0;
    for (int i = 0; i < victim; i++) {
      from = text.indexOf("PK\3\4", from + 4);
    }
    int to = text.indexOf("PK\3\4", from + 4);
    for (int i = 0; i <= random.nextInt(8); i++) {
      bytes[(from == 0 ? 4 : from) + random.nextInt(to - Math.max(from, 4))] =
          (byte) random.nextInt(256);
    }
    var expected = new ArrayList<String>();
    files.forEach((name, content) -> expected.add(name + '=' + content));
    expected.remove(victim);
    assertThat(good(judged(bytes), bytes)).as("seed %s", seed).containsAll(expected);
  }

  @Test
  void aBombIsRefusedAsAWholeAndFillsNoMemory() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("good.edi"));
      zip.write("good".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("bomb.edi"));
      var megabyte = new byte[1 << 20];
      for (int i = 0; i < 512; i++) {
        zip.write(megabyte);
      }
    }
    long before = Files.used();
    var judged = judged(out.toByteArray());

    assertThat(judged.good()).isEmpty();
    assertThat(codes(judged)).containsExactly(FileCode.ARCHIVE_TOO_LARGE);
    assertThat(Objects.requireNonNull(judged.violations().get(0).place()).segment())
        .isEqualTo("bomb.edi");
    assertThat(Files.used() - before).isLessThan(16L << 20);
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    var files = new LinkedHashMap<String, String>();
    for (int i = 0; i < 6; i++) {
      files.put(i + ".edi", "x");
    }
    assertThat(judged(zip(files)).good()).isEmpty();
    assertThat(codes(judged(zip(files)))).containsExactly(FileCode.ARCHIVE_TOO_LARGE);
  }

  @Test
  void anArchiveInAnArchiveIsNotUnpackedAndTheOthersAre() throws IOException {
    var inner = new String(zip(files("x.edi", "x")), StandardCharsets.ISO_8859_1);
    var judged = judged(zip(files("1.edi", "one", "inner.zip", inner, "3.edi", "three")));

    assertThat(judged.good()).containsExactlyInAnyOrder(1, 3);
    assertThat(codes(judged)).containsExactly(FileCode.ARCHIVE_NESTED);
  }

  @Test
  void anEncryptedFileIsTold() throws IOException {
    var bytes = zip(files("1.edi", "one", "2.edi", "two"));
    int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 4);
    bytes[second + 6] |= 1;
    var judged = judged(bytes);

    assertThat(judged.good()).containsExactly(1);
    assertThat(codes(judged)).containsExactly(FileCode.ARCHIVE_ENCRYPTED);
    assertThat(Objects.requireNonNull(judged.violations().get(0).place()).offset())
        .isEqualTo(second);
  }

  @Test
  void anEmptyArchiveIsTold() throws IOException {
    assertThat(codes(judged(zip(Map.of())))).containsExactly(EnvelopeCode.FILE_EMPTY);
  }

  private static List<Code> codes(Judged judged) {
    return judged.violations().stream().map(Violation::code).toList();
  }

  private static Judged judged(byte[] bytes) throws IOException {
    return Judged.of(RawBytes.of(bytes), "orders.gz", LIMITS);
  }

  private static List<String> good(Judged judged, byte[] bytes) throws IOException {
    var found = new ArrayList<String>();
    try (var archive = Archive.open(RawBytes.of(bytes), "orders.gz", LIMITS)) {
      for (var entry = judged.nextGood(archive, 0);
          entry != null;
          entry = judged.nextGood(archive, entry.no())) {
        var content = entry.content().readAllBytes();
        found.add(entry.name() + '=' + new String(content, StandardCharsets.ISO_8859_1));
      }
    }
    return found;
  }

  private static List<String> contents(byte[] bytes) throws IOException {
    var found = new ArrayList<String>();
    try (var archive = Archive.open(RawBytes.of(bytes), "orders.gz", LIMITS)) {
      for (var entry = archive.next(); entry != null; entry = archive.next()) {
        found.add(
            entry.name()
                + '='
                + new String(entry.content().readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return found;
  }

  private static Map<String, String> files(String... pairs) {
    var files = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      files.put(pairs[i], pairs[i + 1]);
    }
    return files;
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(out)) {
      packed.write(content);
    }
    return out.toByteArray();
  }

  /** What does not pack. */
  private static String random(int length) {
    var bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    bytes[0] = 'I';
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
