package dev.crossdock.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What our systems hand over, read on PostgreSQL and without Camel. */
class HandOverStageTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private StagesOnPostgres hub;

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"to\": \"mill\", | hand-over-malformed",
        "{\"to\": \"mill\", \"usage\": \"fun\", \"documents\": []} | hand-over-malformed",
      })
  void whatIsNoHandOverIsRejectedAsAWhole(String json, String code) throws Exception {
    hub.receive("erp", "orders.json", json);
    hub.handOver("mill", "O1");
    hub.runRead();
    assertThat(hub.transmissions()).containsExactly("rejected", "read");
    assertThat(hub.documents()).containsExactly("O1 read");
    assertThat(hub.errors()).containsExactly(code);
    assertThat(hub.cases()).hasSize(1);
  }

  /** The middle one of three. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\": \"order\" | \"type\": \"letter\" | rejected",
        "\"issueDate\": \"2026-11-30\" | \"issueDate\": \"2026-13-30\" | rejected",
        "\"lines\": | \"line\": | rejected"
      })
  void oneBadDocumentTakesNoGoodOneWithIt(String from, String to, String state) throws Exception {
    var good = StagesOnPostgres.handedOver("mill", "O1", "O2", "O3");
    var at = good.indexOf(from, good.indexOf(from) + 1);
    hub.receive("erp", "orders", good.substring(0, at) + to + good.substring(at + from.length()));
    hub.work();
    assertThat(hub.documents())
        .hasSize(3)
        .contains("O1 accepted", "O3 accepted")
        .element(1)
        .asString()
        .endsWith(" " + state);
    assertThat(hub.errors()).isNotEmpty();
    assertThat(hub.cases()).hasSize(1);
    assertThat(hub.answers()).containsExactly("850 accepted");
  }

  @Test
  void thePartnerIsFoundByTheSellerWhereNobodyIsNamed() throws Exception {
    var named = StagesOnPostgres.handedOver("nobody", "O1");
    hub.receive("erp", "orders", named.replace("\"to\": \"nobody\", ", "").replace("V-1", "V-7"));
    hub.receive("erp", "orders", named.replace("\"to\": \"nobody\", ", "").replace("O1", "O2"));
    hub.receive("erp", "orders", named.replace("O1", "O3"));
    hub.work();
    assertThat(hub.documents()).containsExactly("O1 accepted", "O2 unassigned", "O3 unassigned");
    assertThat(hub.strings("select partner from document where document_number = 'O1'"))
        .containsExactly("yard");
    assertThat(hub.cases()).hasSize(2);
  }

  @Test
  void aTrialIsHeldWhereOnlyProductionIsAgreed() throws Exception {
    hub.receive(
        "erp",
        "orders",
        StagesOnPostgres.handedOver("mill", "O1")
            .replace("{\"to\"", "{\"usage\": \"test\", \"to\""));
    hub.work();
    assertThat(hub.documents()).containsExactly("O1 held");
    assertThat(hub.errors()).containsExactly("usage-not-agreed");
    assertThat(hub.answers()).isEmpty();
  }
}
