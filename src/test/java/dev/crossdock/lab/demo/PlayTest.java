package dev.crossdock.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-01T10:20:30");

  @Test
  void fillsEveryFileToItsEnd() {
    var templates = new Templates(NOW, 1_700_000_000_000L);
    var names = new HashSet<String>();

    for (var drop : Play.drops()) {
      var text = new String(templates.bytes(drop), StandardCharsets.ISO_8859_1);
      assertThat(text).as(drop.id()).isNotEmpty().doesNotContain("${");
      assertThat(names.add(drop.partner() + templates.name(drop))).as("its own name").isTrue();
    }
  }

  @Test
  void writesHeadersAsWideAsTheStandardFixesThem() {
    var templates = new Templates(NOW, 1_700_000_000_000L);

    for (var drop : Play.drops()) {
      var text = new String(templates.bytes(drop), StandardCharsets.ISO_8859_1);
      if (text.startsWith("ISA")) {
        assertThat(text.indexOf('~')).as(drop.id()).isEqualTo(105);
      }
    }
  }

  @Test
  void numbersAreNewInEachRun() {
    var first = Play.drops().get(0);

    assertThat(new Templates(NOW, 1_700_000_000_000L).bytes(first))
        .isNotEqualTo(new Templates(NOW.plusMinutes(1), 1_700_000_060_000L).bytes(first));
  }

  @Test
  void sendsACopyByteForByte() {
    var templates = new Templates(NOW, 1_700_000_000_000L);
    var drops = Play.drops();
    var original = templates.bytes(drops.get(0));
    var copy = drops.stream().filter(d -> d.copyOf() != null).findFirst().orElseThrow();

    assertThat(templates.bytes(copy)).isEqualTo(original);
  }

  @Test
  void correctionsComeAfterWhatTheyCorrect() {
    var seen = new HashSet<String>();
    for (var drop : Play.drops()) {
      var closes = drop.expected().closes();
      if (closes != null) {
        assertThat(seen).contains(drop.partner() + "-" + closes);
      }
      seen.add(drop.partner() + "-" + drop.id());
    }
  }

  @Test
  void readsWhatAnswersSay() {
    var isa =
        "ISA*00*          *00*          *ZZ*EXAMPLEDIST    *ZZ*ALDERFOODS     *261121*1000*U*00401"
            + "*000000001*0*P*>~";
    var una = "UNA:+.? 'UNB+UNOA:3+A+B+261121:1000+1'UNH+1+CONTRL:D:3:UN'";

    assertThat(verdict(isa + "GS*FA*A*B*20261121*1000*1*X*004010~AK9*P*2*2*1~")).isEqualTo("997 P");
    assertThat(verdict(isa + "TA1*000000007*261121*1000*R*021~IEA*0*000000001~"))
        .isEqualTo("TA1 R 021");
    assertThat(verdict(una + "UCI+7+A+B+7'UCM+1+ORDERS:D:96A:UN+7'UCM+2+ORDERS:D:96A:UN+4'"))
        .isEqualTo("CONTRL 7, 1 rejected");
    assertThat(verdict("File:    x.csv\n")).isEqualTo("report");
  }

  @Test
  void saysWhatIsNotAsExpected() {
    var drop = Play.drops().get(0);
    var good = new Seen(1, "read", Map.of("delivered", 2), List.of(), List.of(), List.of());
    var bad = new Seen(1, "read", Map.of("rejected", 2), List.of(), List.of(), List.of());

    assertThat(new FileOutcome(drop, good, List.of("997 A"), 2, true).asExpected()).isTrue();
    assertThat(new FileOutcome(drop, bad, List.of("997 R"), 0, true).differences())
        .containsExactly(
            "documents: expected 2 delivered, found 2 rejected",
            "answers: expected [997 A], found [997 R]");
    assertThat(
            new DemoReport(List.of(new FileOutcome(drop, good, List.of("997 A"), 2, true)))
                .tables(0))
        .contains("delivered  2         2");
  }

  private static String verdict(String text) {
    return AnswerFile.verdict(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
