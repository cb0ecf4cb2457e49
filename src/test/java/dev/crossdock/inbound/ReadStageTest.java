package dev.crossdock.inbound;

import static dev.crossdock.app.X12Files.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.stage.RouteFault;
import dev.crossdock.stage.StageContract;
import dev.crossdock.stage.StageRun;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.stage.jdbc.JdbcTransactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading, on PostgreSQL and without Camel. */
class ReadStageTest extends StageContract<ReadBatch> {

  private StagesOnPostgres hub;

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
  }

  @Override
  protected Hub<ReadBatch> hub(Jdbi jdbi) throws Exception {
    var one = new StagesOnPostgres(jdbi);
    return new Hub<>(one.stages.read(), batch -> one.readSteps(batch, b -> {}));
  }

  @Override
  protected void waiting(String... numbers) throws Exception {
    for (int i = 0; i < numbers.length; i++) {
      hub.receive("acme", numbers[i], orders("ACME", i + 1, numbers[i]));
    }
  }

  @Override
  protected List<String> numbers(ReadBatch batch) {
    return batch.items().stream().map(one -> one.claimed().name()).toList();
  }

  /** Read, and answered. */
  @Override
  protected List<String> done() {
    return hub.strings(
        """
        select d.document_number from document d join document a using (transmission_id)
        where d.state = 'read' and a.direction = 'out' order by d.id
        """);
  }

  @Override
  protected List<String> givenUp() {
    return hub.strings(
        """
        select t.name from exception_event e
        join transmission t on t.id = (e.event #>> '{data,about,transmission}')::bigint
        where e.event #>> '{data,code}' = 'hub-failed'
        """);
  }

  @Test
  void ordersOfAnInterchangeAreReadAndAnsweredByOneAcknowledgement() throws Exception {
    hub.receive("acme", "orders", orders("ACME", 1, "A1", "A2"));
    assertThat(hub.runRead()).isEqualTo(1);
    assertThat(hub.transmissions()).containsExactly("read");
    assertThat(hub.documents()).containsExactly("A1 read", "A2 read");
    assertThat(hub.answers()).containsExactly("997 accepted");
    assertThat(hub.deliveries()).containsExactly("partner:acme/http");
    assertThat(hub.strings("select event::text from exception_event")).isEmpty();
    assertThat(hub.signals.await(WakeUp.ACCEPT.id(), Duration.ZERO)).isTrue();
    assertThat(hub.signals.await(WakeUp.RELAY.id(), Duration.ZERO)).isTrue();
    assertThat(hub.signals.await(WakeUp.EVENTS.id(), Duration.ZERO)).isFalse();
    assertThat(hub.runRead()).isZero();
  }

  @Test
  void oneBadDocumentTakesNoGoodOneWithIt() throws Exception {
    hub.receive("acme", "orders", orders("ACME", 1, "A1", "bad-1", "A3"));
    hub.runRead();
    assertThat(hub.documents()).containsExactly("A1 read", "bad-1 rejected", "A3 read");
    assertThat(hub.written().get(0)).contains("AK5*A").contains("AK5*R").contains("AK9*P*3*3*2");
    assertThat(hub.strings("select document_id::text from exception_event"))
        .as("the case is the document's own")
        .containsExactly(
            hub.strings("select id::text from document where state = 'rejected'").get(0));
  }

  @Test
  void aGroupThatStandsOrFallsTogetherFallsAsAWhole() throws Exception {
    hub.receive("strict", "orders", orders("STRICT", 1, "S1", "bad-1"));
    hub.receive("strict", "orders", orders("STRICT", 2, "S2", "S3"));
    hub.runRead();
    assertThat(hub.documents())
        .containsExactly("S1 rejected", "bad-1 rejected", "S2 read", "S3 read");
    assertThat(hub.answers()).containsExactly("997 accepted", "997 accepted");
  }

  /** Bytes of nobody's format, an unknown sender and a copy leave their neighbours alone. */
  @Test
  void whatIsNoneOfOursIsToldAndItsNeighboursAreRead() throws Exception {
    hub.receive("acme", "notes.bin", "nothing that anybody agreed on");
    hub.receive("acme", "orders", orders("STRANGER", 1, "X1"));
    hub.receive("acme", "orders", orders("ACME", 1, "A1"));
    hub.receive("acme", "orders", orders("ACME", 1, "A1"));
    assertThat(hub.runRead()).isEqualTo(4);
    assertThat(hub.transmissions()).containsExactly("rejected", "read", "read", "read");
    assertThat(hub.documents()).containsExactly("- unassigned", "A1 read", "- duplicate");
    assertThat(hub.strings("select code from violation where severity = 'error' order by id"))
        .contains(AgreementCode.SENDER_UNKNOWN.id(), AgreementCode.INTERCHANGE_DUPLICATE.id());
  }

  @Test
  void oneThatTheHubFailsOnIsDeadWithACaseAndTheOthersAreRead() throws Exception {
    hub.receive("acme", "orders", orders("ACME", 1, "A1"));
    hub.receive("acme", "orders", orders("ACME", 2, "POISON"));
    hub.receive("acme", "orders", orders("ACME", 3, "A3"));
    int done =
        hub.runRead(
            batch -> {
              for (var document : batch.documents()) {
                if ("POISON".equals(document.entry().documentNumber())) {
                  throw new IllegalStateException("our own fault");
                }
              }
            });
    assertThat(done).isEqualTo(3);
    assertThat(hub.transmissions()).containsExactly("read", "failed", "read");
    assertThat(hub.documents()).containsExactly("A1 read", "A3 read");
    assertThat(hub.answers()).hasSize(2);
    assertThat(hub.strings("select event::text from exception_event"))
        .singleElement()
        .asString()
        .contains("Reading it failed inside the hub", "our own fault");
  }

  @Test
  void aStepBetweenMapAndAcknowledgeMayRejectADocument() throws Exception {
    hub.receive("acme", "orders", orders("ACME", 1, "A1", "A2"));
    hub.runRead(
        batch ->
            batch.documents().stream()
                .filter(d -> "A2".equals(d.entry().documentNumber()))
                .forEach(
                    d ->
                        d.reject(
                            Violation.of(
                                AgreementCode.PURPOSE_UNUSUAL,
                                "number",
                                null,
                                "A2",
                                "Not this one."))));
    assertThat(hub.documents()).containsExactly("A1 read", "A2 rejected");
    assertThat(hub.strings("select event::text from exception_event"))
        .singleElement()
        .asString()
        .contains("Not this one.");
  }

  /** Not even where every document would fail alone: the route is wrong, not they. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void aStepThatIsLeftOutStopsReadingAndHarmsNothing(int leftOut) throws Exception {
    hub.receive("acme", "orders", orders("ACME", 1, "A1"));
    List<Consumer<ReadBatch>> steps =
        List.of(
            hub.read::detect,
            hub.read::frame,
            hub.read::validateEnvelope,
            hub.read::parse,
            hub.read::map,
            hub.read::acknowledge,
            hub.read::store);
    var run = new StageRun<>(hub.stages.read(), new JdbcTransactions(hub.jdbi), hub.signals);
    assertThatThrownBy(
            () ->
                run.run(
                    20,
                    batch -> {
                      for (int i = 0; i < steps.size(); i++) {
                        if (i != leftOut) {
                          steps.get(i).accept(batch);
                        }
                      }
                    }))
        .isInstanceOf(RouteFault.class);
    assertThat(hub.transmissions()).containsExactly("received");
    assertThat(hub.documents()).isEmpty();
  }

  /** A kill between the commit and the wake-up loses nothing: the next poll finds the rest. */
  @Test
  void whatNobodyWasWokenForIsFoundByTheNextPoll() throws Exception {
    hub.receive("acme", "orders", orders("ACME", 1, "A1"));
    hub.runRead();
    var afterTheKill = new StagesOnPostgres(POSTGRES.jdbi());
    assertThat(afterTheKill.runAccept()).isEqualTo(1);
    assertThat(afterTheKill.documents()).containsExactly("A1 accepted");
  }

  @Test
  void aFileOfManyDocumentsIsReadOverSeveralRunsAndAnsweredOnce() throws Exception {
    var numbers = new String[450];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = "M" + i;
    }
    hub.receive("acme", "orders", orders("ACME", 1, numbers));
    hub.receive("acme", "orders", orders("ACME", 2, "BEHIND"));
    var sizes = new ArrayList<Integer>();
    while (hub.runRead(batch -> sizes.add(batch.documents().size())) > 0) {
      assertThat(sizes).hasSizeLessThan(10);
    }
    assertThat(sizes).containsExactly(200, 200, 51);
    assertThat(hub.documents()).hasSize(451).allMatch(d -> d.endsWith(" read"));
    assertThat(hub.answers()).containsExactly("997 accepted", "997 accepted");
    assertThat(hub.transmissions()).containsExactly("read", "read");
  }
}
