package dev.crossdock.document;

import static dev.crossdock.app.X12Files.orders;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.audit.Actor;
import dev.crossdock.config.yaml.YamlPartners;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.store.jdbc.JdbcHeldDocuments;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where documents go by what they say, on PostgreSQL and without Camel. */
class TargetRoutingTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private static final String COMPANY =
      """
      name: We
      identifiers: [{ scheme: x12, qualifier: ZZ, id: WE }]
      targets:
        erp: { template: deliver-to-jms, dedupes: true }
        big: { template: deliver-to-jms, dedupes: true }
        rest: { template: deliver-to-jms, dedupes: true }
        trial: { template: deliver-to-jms, usages: [test], dedupes: true }
      """;

  private static final String PARTNER =
      """
      id: acme
      name: ACME
      identifiers: [{ scheme: x12, qualifier: ZZ, id: ACME }]
      channels: { http: { kind: http, apiKeys: ["file:${data}/keys/acme.api-key-hash"] } }
      agreements:
        orders:
          document: order
          usage: production
          format: x12/850/004010
          targets:
      """;

  @TempDir private Path folder;
  private YamlPartners partners;
  private StagesOnPostgres hub;

  @BeforeEach
  void setUp() throws Exception {
    Files.writeString(folder.resolve("company.yaml"), COMPANY);
    Files.writeString(folder.resolve("acme.yaml"), PARTNER.replace("targets:", "targets: [erp]"));
    partners = StagesOnPostgres.partners(folder);
    hub = new StagesOnPostgres(POSTGRES.jdbi(), partners);
    hub.empty();
  }

  private void targets(String... entries) throws IOException {
    var text = new StringBuilder(PARTNER);
    for (var entry : entries) {
      text.append("      - ").append(entry).append('\n');
    }
    Files.writeString(folder.resolve("acme.yaml"), text);
    assertThat(partners.reload()).filteredOn(Finding::isError).isEmpty();
  }

  private void order(int control, String number, int quantity) throws Exception {
    hub.receive(
        "acme",
        "orders",
        orders("ACME", control, number).replace("*10*EA*", "*" + quantity + "*EA*"));
    hub.work();
  }

  private List<String> routing() {
    return hub.strings("select routing::text from document order by id");
  }

  @Test
  void eachTargetWhoseConditionIsTrueGetsTheDocument() throws Exception {
    targets(
        "erp",
        "{ target: big, when: 'sum(lines.quantity.value) > 1000' }",
        "{ target: rest, otherwise: true }");
    order(1, "SMALL", 10);
    order(2, "BIG", 2000);

    assertThat(hub.documents()).containsExactly("SMALL accepted", "BIG accepted");
    assertThat(
            hub.strings(
                """
                select d.document_number || ' ' || l.target from delivery l
                join document d on d.id = l.document_id order by d.id, l.target
                """))
        .containsExactly("SMALL erp", "SMALL rest", "BIG big", "BIG erp");
    assertThat(hub.strings("select targets::text from document")).containsOnly("2");
  }

  @Test
  void whyEachWasChosenOrPassedOverIsKept() throws Exception {
    targets(
        "erp", "{ target: big, when: 'totals.amount > 5' }", "{ target: rest, otherwise: true }");
    order(1, "A1", 10);

    assertThat(routing())
        .singleElement()
        .asString()
        .contains("{\"target\":\"erp\",\"chosen\":true,\"reason\":\"always\"}")
        .contains(
            "\"target\":\"big\",\"chosen\":false,\"when\":\"totals.amount >"
                + " 5\",\"reason\":\"null\"")
        .contains("{\"target\":\"rest\",\"chosen\":true,\"reason\":\"no condition is true\"}");
  }

  @Test
  void aDocumentWithoutConditionsHasNothingStored() throws Exception {
    order(1, "A1", 10);

    assertThat(hub.documents()).containsExactly("A1 accepted");
    assertThat(hub.strings("select id::text from document where routing is not null")).isEmpty();
  }

  @Test
  void oneThatNoTargetAppliesToIsHeldAndRoutedAnewAsItIsReleased() throws Exception {
    targets("{ target: big, when: 'sum(lines.quantity.value) > 1000' }");
    order(1, "A1", 10);
    assertThat(hub.documents()).containsExactly("A1 held");
    assertThat(hub.errors()).containsExactly(AgreementCode.TARGET_NOT_FOUND.id());
    assertThat(hub.deliveries()).isEmpty();
    assertThat(hub.cases()).singleElement().asString().endsWith("A1 open");
    assertThat(routing()).singleElement().asString().contains("\"reason\":\"false\"");

    targets("{ target: big, when: 'sum(lines.quantity.value) > 1' }");
    release();

    assertThat(hub.documents()).containsExactly("A1 accepted");
    assertThat(hub.deliveries()).containsExactly("big");
    assertThat(hub.errors()).isEmpty();
    assertThat(routing()).singleElement().asString().contains("\"reason\":\"true\"");
    assertThat(hub.cases()).singleElement().asString().endsWith("A1 closed");
  }

  @Test
  void thatNothingIsToBeDoneMayBeAgreed() throws Exception {
    targets("{ target: big, when: 'sum(lines.quantity.value) > 1000' }", "{ otherwise: nothing }");
    order(1, "A1", 10);

    assertThat(hub.documents()).containsExactly("A1 delivered");
    assertThat(hub.deliveries()).isEmpty();
    assertThat(hub.strings("select targets::text from document")).containsExactly("0");
    assertThat(routing()).singleElement().asString().contains("\"chosen\":false");
  }

  @Test
  void aConditionThatFailsHoldsItsDocumentAloneAndTellsThePartnerNoTarget() throws Exception {
    targets("erp", "{ target: big, when: 'assert(number, number != \"BAD\") = number' }");
    hub.receive("acme", "orders", orders("ACME", 1, "A1", "BAD", "A3"));
    hub.work();

    assertThat(hub.documents()).containsExactly("A1 accepted", "BAD held", "A3 accepted");
    assertThat(hub.errors()).containsExactly(AgreementCode.CONDITION_FAILED.id());
    assertThat(hub.strings("select message from violation where severity = 'error'"))
        .singleElement()
        .asString()
        .startsWith("Target 2 of the agreement: its condition failed, ")
        .doesNotContain("big");
    assertThat(hub.strings("select routing::text from document where state = 'held'"))
        .singleElement()
        .asString()
        .contains("\"reason\":\"failed, ");
  }

  /** The choice is made once: what is changed later is for what comes later. */
  @Test
  void aChangedConditionLeavesWhatIsDecidedAlone() throws Exception {
    targets("erp", "{ target: big, when: 'sum(lines.quantity.value) > 1000' }");
    order(1, "A1", 10);
    var decided = routing();
    targets("erp", "{ target: big, when: 'sum(lines.quantity.value) > 1' }");
    hub.work();

    assertThat(hub.deliveries()).containsExactly("erp");
    assertThat(routing()).isEqualTo(decided);
    order(2, "A2", 10);
    assertThat(hub.deliveries()).containsExactly("erp", "erp", "big");
  }

  @Test
  void aTargetOfAnotherUsageIsPassedOver() throws Exception {
    Files.writeString(
        folder.resolve("acme.yaml"),
        PARTNER.replace("usage: production", "usage: test")
            + "      - { target: trial, when: 'number = \"A1\"' }\n"
            + "      - { otherwise: nothing }\n");
    assertThat(partners.reload()).filteredOn(Finding::isError).isEmpty();
    hub.receive("acme", "orders", orders("ACME", 1, "A1", "A2").replace("*0*P*>", "*0*T*>"));
    hub.work();

    assertThat(hub.documents()).containsExactly("A1 accepted", "A2 delivered");
    assertThat(hub.deliveries()).containsExactly("trial");
  }

  private void release() {
    var held = hub.strings("select id::text from document where state = 'held'").get(0);
    new JdbcHeldDocuments(hub.jdbi)
        .release(Long.parseLong(held), Actor.person("olga"), "the condition is right now");
    hub.work();
  }
}
