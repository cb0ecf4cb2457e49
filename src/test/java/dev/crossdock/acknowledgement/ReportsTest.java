package dev.crossdock.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the sender of a file without an envelope is told, on PostgreSQL and without Camel. */
class ReportsTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private StagesOnPostgres hub;

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
  }

  private void file(String... rows) throws Exception {
    hub.receive(
        "counter",
        "orders.csv",
        "order_number,order_date,currency,line_number,gtin,quantity,unit\n"
            + String.join("\n", rows)
            + "\n");
  }

  private static String row(String number, int quantity) {
    return number + ",2026-11-21,GBP,1,4012345000009," + quantity + ",EA";
  }

  private List<String> messages() {
    return hub.strings("select message from document where direction = 'out' order by id");
  }

  @Test
  void aFileThatWasAcceptedIsConfirmedWhereThatIsAgreed() throws Exception {
    file(row("C1", 1), row("C2", 1));
    hub.runRead();
    assertThat(messages()).as("nothing is decided yet").isEmpty();
    hub.work();
    assertThat(messages()).containsExactly("confirmation");
    assertThat(hub.written())
        .containsExactly(
            "Your file: orders.csv\nOur number for it: 1\nResult: 2 accepted, 0 not accepted\n");
    assertThat(hub.deliveries()).contains("partner:counter/http");
  }

  @Test
  void whatWasNotAcceptedIsReportedWithTheRest() throws Exception {
    file(row("C1", 1), row("C2", 1).replace("2026-11-21", "21.11."), row("C3", 1));
    hub.work();
    assertThat(hub.documents()).containsExactly("C1 accepted", "C2 rejected", "C3 accepted");
    assertThat(messages()).containsExactly("report");
    assertThat(hub.written().get(0))
        .contains("Result: 2 accepted, 1 not accepted\n", "C2: refused; correct it and send it")
        .contains("Line 3, column 2 (order_date): ")
        .doesNotContain("C1", "C3");
  }

  /** What accepting finds is in it as well: it is written when the last document is decided. */
  @Test
  void aNumberThatCameBeforeIsReported() throws Exception {
    file(row("C1", 1));
    hub.work();
    file(row("C1", 2), row("C2", 1));
    hub.runRead();
    hub.runAccept(1, batch -> {});
    assertThat(messages()).as("one is decided").containsExactly("confirmation");
    hub.work();
    assertThat(messages()).containsExactly("confirmation", "report");
    assertThat(hub.written().get(1)).contains("Result: 1 accepted, 1 not accepted", "C1: refused");
  }

  @Test
  void aCopyIsToldThatNothingIsToBeDone() throws Exception {
    file(row("C1", 1));
    hub.work();
    file(row("C1", 1));
    hub.work();
    assertThat(hub.documents()).containsExactly("C1 accepted", "C1 duplicate");
    assertThat(hub.written().get(1)).contains("C1: received before and processed once");
  }

  @Test
  void aFileOfNothingIsReportedAtOnce() throws Exception {
    hub.receive("counter", "orders.csv", "what is this\n");
    hub.runRead();
    assertThat(messages()).containsExactly("report");
    assertThat(hub.written().get(0)).contains("The file as a whole: ");
  }

  @Test
  void aFailureBehindTheReportUndoesItAndItIsWrittenOnce() throws Exception {
    file(row("C1", 1), row("C2", 1));
    hub.runRead();
    hub.runAccept(
        10,
        batch -> {
          if (batch.items().size() > 1) {
            throw new IllegalStateException("too much at once");
          }
        });
    assertThat(hub.documents()).containsExactly("C1 accepted", "C2 accepted");
    assertThat(messages()).containsExactly("confirmation");
  }
}
