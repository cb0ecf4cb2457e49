package dev.crossdock.camel.own;

import static dev.crossdock.app.X12Files.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.camel.route.RouteCases;
import dev.crossdock.cases.EventsTold;
import dev.crossdock.stage.Signals;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Routes of one's own that make the steps of documents, on PostgreSQL. */
class StepRouteTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  /** A step that looks at the document and changes nothing. */
  private static final String SAMPLES =
      """
      - route:
          id: samples
          from:
            uri: crossdock:step
            parameters: {name: samples, changes: false}
            steps:
              - setBody: {constant: seen}
      """;

  @TempDir private Path home;

  private final Grants grants = new Grants();
  private StagesOnPostgres hub;
  private OwnRoutes routes;

  @BeforeEach
  void start() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
    grants.steps.put("price", hub.stepWork("price"));
    grants.steps.put("samples", hub.stepWork("samples"));
    routes =
        new OwnRoutes(
            home,
            new OwnContexts(home, home.resolve("data"), grants, new OpenTargets()),
            new RouteCases(new EventsTold(), new Signals(), Clock.systemUTC()));
    routes.start();
  }

  @AfterEach
  void stop() {
    routes.stop();
  }

  private void write(String name, String content) throws IOException {
    Files.createDirectories(home.resolve("routes"));
    Files.writeString(home.resolve("routes/" + name + ".camel.yaml"), content);
    assertThat(routes.refresh(false)).isEmpty();
  }

  private void price(String steps) throws IOException {
    write(
        "price",
        """
        - route:
            id: price
            from:
              uri: crossdock:step
              parameters: {name: price}
              steps:
        """
            + steps.indent(8));
  }

  /** Until all documents are in these states. */
  private void until(String... documents) {
    await()
        .untilAsserted(
            () -> {
              hub.work();
              assertThat(hub.documents()).containsExactlyInAnyOrder(documents);
            });
  }

  private void receive(String... numbers) throws Exception {
    hub.receive("quarry", "orders", orders("QUARRY", 1, numbers));
  }

  private List<String> messages(String code) {
    return hub.strings("select message from violation where code = '" + code + "' order by id");
  }

  private List<String> details() {
    return hub.strings("select detail from document_step where detail is not null order by detail");
  }

  @Test
  void whatTheBodyIsAtTheEndIsTheDocument() throws Exception {
    write("samples", SAMPLES);
    price(
        """
        - setHeader: {name: seen, jsonpath: {expression: "$.lines[0].quantity.unit", resultType: java.lang.String}}
        - setBody: {simple: "${replace('EA','KGM')}"}
        - setHeader:
            name: CrossdockViolations
            simple: '[{"severity": "warning", "path": "lines[0].quantity.unit", "message": "Was ${header.seen} in attempt ${header.CrossdockAttempt} of ${header.CrossdockDocumentNumber}"}]'
        """);
    receive("A1", "A2");
    until("A1 accepted", "A2 accepted");
    assertThat(messages("step-violation"))
        .containsExactlyInAnyOrder("Was EA in attempt 1 of A1", "Was EA in attempt 1 of A2");
    assertThat(hub.strings("select canonical::text from document_body where canonical is not null"))
        .hasSize(2)
        .allMatch(json -> json.contains("\"unit\":\"KGM\""));
  }

  @Test
  void aRouteRefusesADocumentWithoutJava() throws Exception {
    write("samples", SAMPLES);
    price(
        """
        - choice:
            when:
              - simple: "${header.CrossdockDocumentNumber} == 'A2'"
                steps:
                  - setHeader: {name: CrossdockOutcome, constant: reject}
                  - setHeader: {name: CrossdockDetail, constant: No contract}
        """);
    receive("A1", "A2", "A3");
    until("A1 accepted", "A2 rejected", "A3 accepted");
    assertThat(messages("step-violation")).containsExactly("A step of the agreement refused it.");
    assertThat(details()).containsExactly("No contract");
  }

  @Test
  void aFailureIsTriedAgainAndAnotherOneHolds() throws Exception {
    write("samples", SAMPLES);
    price(
        """
        - choice:
            when:
              - simple: "${header.CrossdockDocumentNumber} == 'A1' && ${header.CrossdockAttempt} == 1"
                steps:
                  - throwException: {exceptionType: java.lang.IllegalStateException, message: Out of order}
              - simple: "${header.CrossdockDocumentNumber} == 'A2'"
                steps:
                  - setHeader: {name: CrossdockOutcome, constant: try-again}
              - simple: "${header.CrossdockDocumentNumber} == 'A3'"
                steps:
                  - setBody: {constant: "<html>Welcome</html>"}
              - simple: "${header.CrossdockDocumentNumber} == 'A4'"
                steps:
                  - setHeader: {name: CrossdockViolations, constant: "[{}]"}
        """);
    receive("A1", "A2", "A3", "A4");
    until("A1 accepted", "A2 held", "A3 held", "A4 held");
    assertThat(messages("step-failed")).hasSize(3).containsOnly("A step of the agreement failed.");
    assertThat(details())
        .hasSize(3)
        .contains("The route said so")
        .anyMatch(message -> message.contains("The answer is not this document"))
        .anyMatch(message -> message.contains("has no message"));
  }

  /** The step samples has a limit of a second, one attempt, and rejects then. */
  @Test
  void whatTakesTooLongHasFailedAndHoldsNobodyUp() throws Exception {
    price("- log: {message: seen}\n");
    write(
        "samples",
        """
        - route:
            id: samples
            from:
              uri: crossdock:step
              parameters: {name: samples}
              steps:
                - choice:
                    when:
                      - simple: "${header.CrossdockDocumentNumber} == 'A1'"
                        steps:
                          - delay: {constant: 60000}
        """);
    receive("A1", "A2", "A3");
    until("A1 rejected", "A2 accepted", "A3 accepted");
    assertThat(details()).containsExactly("It took longer than 1000 ms");
  }

  @Test
  void withoutARouteDocumentsWaitAndOneThatIsExchangedTakesThemUp() throws Exception {
    price("- log: {message: seen}\n");
    receive("A1");
    hub.work();
    await()
        .until(
            () -> {
              hub.work();
              return hub.strings("select step from document_step where state = 'ready'")
                  .contains("samples");
            });
    assertThat(hub.strings("select attempt::text from document_step where step = 'samples'"))
        .containsExactly("0");
    write("samples", SAMPLES);
    until("A1 accepted");
  }

  @Test
  void aStepThatIsNotThereIsToldWithTheNearestOne() throws IOException {
    Files.createDirectories(home.resolve("routes"));
    Files.writeString(
        home.resolve("routes/prize.camel.yaml"), SAMPLES.replace("name: samples", "name: prize"));
    assertThat(routes.refresh(false)).containsExactly("routes/prize.camel.yaml");
    assertThat(routes.files().get(0).problem())
        .contains("There is no step 'prize' in company.yaml.", "price");
  }
}
