package dev.crossdock.document;

import static dev.crossdock.app.X12Files.orders;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.config.yaml.YamlPartners;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.reconciliation.jdbc.JdbcReconciliation;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who gets copies of documents, on PostgreSQL and without Camel. */
class SubscriptionRoutingTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private static final String COMPANY =
      """
      name: We
      identifiers: [{ scheme: x12, qualifier: ZZ, id: WE }]
      targets:
        erp: { template: deliver-to-jms, dedupes: true }
        lake: { template: deliver-to-jms, dedupes: true }
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
          targets: [erp]
      """;

  @TempDir private Path folder;
  private YamlPartners partners;
  private StagesOnPostgres hub;

  @BeforeEach
  void setUp() throws Exception {
    Files.writeString(folder.resolve("company.yaml"), COMPANY);
    Files.writeString(folder.resolve("acme.yaml"), PARTNER);
    partners = StagesOnPostgres.partners(folder);
    hub = new StagesOnPostgres(POSTGRES.jdbi(), partners);
    hub.empty();
  }

  private void subscriptions(String text) throws Exception {
    Files.writeString(
        folder.resolve("company.yaml"), COMPANY + "subscriptions:\n" + text.indent(2));
    assertThat(partners.reload()).filteredOn(Finding::isError).isEmpty();
  }

  private void came(int control, String... numbers) throws Exception {
    hub.receive("acme", "orders", orders("ACME", control, numbers));
    hub.work();
  }

  @Test
  void aSubscriberGetsACopyOfWhatMatchesFromWhenItIsConfiguredOn() throws Exception {
    came(1, "BEFORE");
    subscriptions("lake: { target: lake, documents: [order], when: 'number != \"A2\"' }");
    came(2, "A1", "A2");

    assertThat(hub.documents()).containsExactly("BEFORE accepted", "A1 accepted", "A2 accepted");
    assertThat(
            hub.strings(
                """
                select d.document_number || ' ' || l.target || ' ' || l.order_seq
                from delivery l join document d on d.id = l.document_id order by l.id
                """))
        .containsExactly("BEFORE erp 1", "A1 erp 1", "A1 lake 1", "A2 erp 1");
  }

  @Test
  void copiesCountAsAgreedTargetsSoThatReconciliationAddsUp() throws Exception {
    subscriptions("lake: { target: lake }");
    came(1, "A1");

    assertThat(new JdbcReconciliation(hub.jdbi).compare(null, null).discrepancies()).isEmpty();
    assertThat(hub.strings("select targets::text from document")).containsExactly("2");
    assertThat(hub.deliveries()).containsExactly("erp", "lake");
    assertThat(hub.strings("select routing::text from document"))
        .singleElement()
        .asString()
        .contains("{\"target\":\"erp\",\"chosen\":true,\"reason\":\"always\"}")
        .contains(
            "{\"target\":\"lake\",\"chosen\":true,\"subscription\":\"lake\",\"reason\":\"always\"}");
  }

  @Test
  void nobodyGetsADocumentTwice() throws Exception {
    subscriptions("one: { target: erp }\ntwo: { target: lake }\nthree: { target: lake }");
    came(1, "A1");

    assertThat(hub.deliveries()).containsExactly("erp", "lake");
    assertThat(hub.strings("select targets::text from document")).containsExactly("2");
    assertThat(hub.strings("select routing::text from document"))
        .singleElement()
        .asString()
        .contains("\"subscription\":\"one\",\"reason\":\"the target gets it already\"")
        .contains("\"subscription\":\"three\",\"reason\":\"the target gets it already\"");
  }

  @Test
  void whatNoFilterTakesHasNothingStored() throws Exception {
    subscriptions("lake: { target: lake, documents: [invoice] }");
    came(1, "A1");

    assertThat(hub.deliveries()).containsExactly("erp");
    assertThat(hub.strings("select id::text from document where routing is not null")).isEmpty();
  }

  /** A copy is on top: it takes the place of no agreed target. */
  @Test
  void aCopyDoesNotReplaceATarget() throws Exception {
    subscriptions("lake: { target: lake }");
    Files.writeString(
        folder.resolve("acme.yaml"),
        PARTNER.replace("[erp]", "[{ target: erp, when: 'number = \"NONE\"' }]"));
    assertThat(partners.reload()).filteredOn(Finding::isError).isEmpty();
    came(1, "A1");

    assertThat(hub.documents()).containsExactly("A1 held");
    assertThat(hub.errors()).containsExactly(AgreementCode.TARGET_NOT_FOUND.id());
    assertThat(hub.deliveries()).isEmpty();
  }

  @Test
  void aFilterThatFailsHoldsItsDocumentAlone() throws Exception {
    subscriptions("lake: { target: lake, when: 'assert(number, number != \"BAD\") = number' }");
    came(1, "A1", "BAD");

    assertThat(hub.documents()).containsExactly("A1 accepted", "BAD held");
    assertThat(hub.errors()).containsExactly(AgreementCode.CONDITION_FAILED.id());
    assertThat(hub.deliveries()).containsExactly("erp", "lake");
  }
}
