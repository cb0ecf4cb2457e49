package dev.crossdock.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Finding;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceFileTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void theDayChoosesAmongRowsAndBothEndsOfATimeAreInIt() {
    var codes =
        codes(
            "theirs;ours;from;until\nA;1;;2026-06-30\nA;2;2026-07-01;2026-11-21\nA;3;2026-11-22;");
    assertThat(codes.ours("A", LocalDate.of(1999, 1, 1))).isEqualTo("1");
    assertThat(codes.ours("A", LocalDate.of(2026, 6, 30))).isEqualTo("1");
    assertThat(codes.ours("A", LocalDate.of(2026, 7, 1))).isEqualTo("2");
    assertThat(codes.ours("A", DAY)).isEqualTo("2");
    assertThat(codes.ours("A", DAY.plusDays(1))).isEqualTo("3");
    assertThat(codes.theirs("3", DAY)).isNull();
    assertThat(codes.theirs("2", DAY)).isEqualTo("A");
  }

  @Test
  void ofSeveralWordsOfThePartnerTheFirstInTheFileIsWritten() {
    var codes = codes("theirs,ours\nB,1\nA,1\n");
    assertThat(codes.theirs("1", DAY)).isEqualTo("B");
    assertThat(codes.ours("A", DAY)).isEqualTo("1");
  }

  @Test
  void valuesMayBeQuotedAndColumnsStandInAnyOrder() {
    assertThat(codes("ours,theirs\n\" 5\"\",1 \",\"A,1\"\n").ours("A,1", DAY)).isEqualTo("5\",1");
  }

  @Test
  void tellsFileAndLineOfWhatOverlapsOrIsTheWrongWayRound() {
    var findings =
        findings(
            """
            theirs,ours,from,until
            A,1,2026-01-01,2026-06-30
            B,1,2026-06-30,2026-06-29
            # a remark
            A,2,2026-06-30,
            C,,,
            D,1,2026-02-30,
            E,1,,,,7
            """);
    assertThat(findings).extracting(Finding::line).containsExactly(3, 5, 6, 7, 8);
    assertThat(findings).allMatch(f -> f.file().equals("items.csv") && f.isError());
    assertThat(findings.get(0).message()).contains("ends on 2026-06-29, before it begins");
    assertThat(findings.get(1).message()).contains("\"A\" is in line 2 too");
  }

  @Test
  void aFileWithoutItsColumnsIsNone() {
    assertThat(findings("their,ours\nA,1\n"))
        .extracting(Finding::message)
        .anyMatch(m -> m.contains("no column 'their'"));
    assertThat(findings("")).extracting(Finding::line).containsExactly(1);
  }

  @Test
  void unitsAreThoseOfTheRecommendation() {
    var file = ReferenceFile.read("units.csv", bytes("theirs,ours\nEA,nonsense\n"));
    file.listed(ReferenceKind.UNITS, "unit", "unit");
    assertThat(file.findings()).extracting(Finding::line).containsExactly(2);
  }

  @Test
  void ofManyCodesThoseNearAnUnknownOneAreFoundInEitherHalf() {
    var codes =
        codes(
            IntStream.range(0, 50_000)
                .mapToObj(i -> "%08d-%04d,%d".formatted(i * 1_000, i % 10_000, i))
                .collect(Collectors.joining("\n", "theirs,ours\n", "\n")));
    assertThat(codes.ours("12345000-2345", DAY)).isEqualTo("12345");
    assertThat(codes.unknownOfTheirs("12345000-2346", DAY, ReferenceKind.ITEMS, true))
        .contains("Near it: ", "12345000-2345");
    assertThat(codes.unknownOfTheirs("92345000-2345", DAY, ReferenceKind.ITEMS, true))
        .contains("12345000-2345");
    assertThat(codes.unknownOfTheirs("92345000-2345", DAY, ReferenceKind.ITEMS, false))
        .doesNotContain("Near it");
  }

  @Test
  void whatWasOrWillBeKnownIsToldWithItsTime() {
    assertThat(
            codes("theirs,ours,from,until\nA,1,2026-01-01,2026-06-30\n")
                .unknownOfTheirs("A", DAY, ReferenceKind.ITEMS, true))
        .contains("on 2026-11-21; it is listed from 2026-01-01 until 2026-06-30.");
  }

  private static List<Finding> findings(String text) {
    return ReferenceFile.read("items.csv", bytes(text)).findings();
  }

  private static CrossReference codes(String text) {
    var file = ReferenceFile.read("items.csv", bytes(text));
    assertThat(file.findings()).isEmpty();
    return file.listed(ReferenceKind.ITEMS, "buyer", "seller").codes();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
