package dev.crossdock.inbound;

import static dev.crossdock.app.X12Files.orders;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states that reading gives to what came, on PostgreSQL and without Camel. */
class ReadOutcomesTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private StagesOnPostgres hub;

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
  }

  private List<String> interchanges() {
    return hub.strings("select state from interchange order by transmission_id, no");
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** Each beside a good one that must not suffer from it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme | ACME | *WE      | *WHO     | unassigned | unassigned | receiver-unknown",
        "acme | MILL | -        | -        | unassigned | unassigned | sender-channel-mismatch",
        "acme | WHO  | -        | -        | unassigned | unassigned | sender-unknown",
        "acme | ACME | *0*P*    | *0*T*    | read       | held       | usage-not-agreed",
        "acme | ACME | GE*1*2   | GE*1*3   | read       | rejected   | group-reference-mismatch",
        "acme | ACME | ST*850   | ST*890   | read       | rejected   | document-not-agreed"
      })
  void anEnvelopeIsJudgedAlone(
      String channel,
      String sender,
      String from,
      String to,
      String interchange,
      String document,
      String code)
      throws Exception {
    hub.receive("acme", "good", orders("ACME", 1, "A1"));
    hub.receive(channel, "other", orders(sender, 2, "A2").replace(from, to));
    assertThat(hub.runRead()).isEqualTo(2);
    assertThat(interchanges()).containsExactly("read", interchange);
    assertThat(hub.transmissions()).containsExactly("read", "read");
    assertThat(hub.documents().get(0)).isEqualTo("A1 read");
    assertThat(hub.documents().subList(1, hub.documents().size()))
        .allMatch(d -> d.endsWith(" " + document));
    assertThat(hub.errors()).contains(code);
    assertThat(hub.cases()).hasSize(1);
  }

  @Test
  void theSameControlNumberWithOtherContentIsNoCopy() throws Exception {
    hub.receive("acme", "orders", orders("ACME", 1, "A1"));
    hub.receive("acme", "orders", orders("ACME", 1, "A2"));
    hub.runRead();
    assertThat(interchanges()).containsExactly("read", "rejected");
    assertThat(hub.errors()).containsExactly(AgreementCode.INTERCHANGE_DUPLICATE.id());
  }

  /** What the first run could read of it waits until the last is read. */
  @Test
  void aGroupThatStandsOrFallsTogetherWaitsForItsEnd() throws Exception {
    var numbers = new ArrayList<String>();
    IntStream.range(0, 250).forEach(i -> numbers.add("S" + i));
    numbers.add("bad-1");
    hub.receive("strict", "orders", orders("STRICT", 1, numbers.toArray(String[]::new)));
    hub.runRead();
    assertThat(interchanges()).containsExactly("framed");
    assertThat(hub.transmissions()).containsExactly("framed");
    assertThat(hub.documents()).hasSize(200).allMatch(d -> d.endsWith(" parked"));
    assertThat(hub.runAccept()).isZero();
    assertThat(hub.stages.parkedEnds().run()).as("no window of theirs ends").isZero();
    assertThat(hub.answers()).isEmpty();
    hub.runRead();
    assertThat(interchanges()).containsExactly("read");
    assertThat(hub.documents()).hasSize(251).allMatch(d -> d.endsWith(" rejected"));
    assertThat(hub.answers()).hasSize(1);
  }

  @Test
  void whatFailsInTheMiddleOfAFileLosesNothingOfWhatWasReadBefore() throws Exception {
    var numbers = new ArrayList<String>();
    IntStream.range(0, 250).forEach(i -> numbers.add("M" + i));
    hub.receive("acme", "orders", orders("ACME", 1, numbers.toArray(String[]::new)));
    hub.runRead();
    hub.runRead(
        batch -> {
          throw new IllegalStateException("our own fault");
        });
    assertThat(hub.transmissions()).containsExactly("failed");
    assertThat(hub.documents()).hasSize(200);
    hub.work();
    assertThat(hub.documents()).hasSize(200).allMatch(d -> d.endsWith(" accepted"));
  }

  @Test
  void eachFileOfAnArchiveGoesItsOwnWay() throws Exception {
    hub.receive(
        "acme",
        "orders.zip",
        zip(
            Map.of(
                "a.edi", orders("ACME", 1, "A1"),
                "b.edi", orders("ACME", 2, "bad-1"),
                "c.txt", "nothing that anybody agreed on")));
    hub.runRead();
    assertThat(hub.transmissions()).containsExactly("read", "received", "received", "received");
    hub.work();
    assertThat(hub.strings("select state from transmission order by state"))
        .containsExactly("read", "read", "read", "rejected");
    assertThat(hub.documents()).containsExactlyInAnyOrder("A1 accepted", "bad-1 rejected");
  }

  /** They come into being with the reading of the archive, or not at all. */
  @Test
  void anArchiveWhoseReadingFailsLeavesNoFilesBehind() throws Exception {
    hub.receive("acme", "orders.zip", zip(Map.of("a.edi", orders("ACME", 1, "A1"))));
    hub.receive("acme", "orders", orders("ACME", 2, "A2"));
    hub.runRead(
        20,
        batch -> {
          if (batch.items().stream().anyMatch(t -> t.claimed().name().endsWith(".zip"))) {
            throw new IllegalStateException("our own fault");
          }
        });
    assertThat(hub.strings("select name || ' ' || state from transmission order by id"))
        .containsExactly("orders.zip failed", "orders read");
  }
}
